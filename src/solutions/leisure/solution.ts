/** Wiring of the solution "leisure": the contract filled in, nothing else. */
import { sourceOrEditor, wellSources } from '../../kernel/adoptions/prerequisites.ts';
import type { Solution } from '../../kernel/solution.ts';
import { cards } from './cards.ts';
import { doubles } from './doubles/doubles.ts';
import { feed } from './feed.ts';
import { endFixesJob } from './fixes/end-fixes-job.ts';
import { fixes } from './fixes/fixes.ts';
import { intakes } from './intakes/intakes.ts';
import { layers } from './layers.ts';
import { upcomingEvents } from './measures.ts';
import { listed } from './out/listed-pages.ts';
import { openData } from './out/open-data/open-data.ts';
import { page } from './page.ts';
import { PATH } from './paths.ts';
import { routes } from './routes.ts';
import { sample } from './sample.ts';
import { search } from './search-leisure.ts';
import { settings } from './settings.ts';
import { compareJob } from './shown/compare-job.ts';
import { i18n } from './texts.ts';

const decided = { forever: 'what a town decided about two records; holds no people' };
const retention = { forever: 'what a feed has now; taken away when the feed no longer has it' };

export const solution: Solution = {
  id: 'leisure',
  scope: 'everywhere',
  path: PATH,
  i18n,
  migrations: new URL('./migrations/', import.meta.url),
  tables: [
    ...[
      'told_event',
      'told_begin',
      'same_pair',
      'event',
      'occurrence',
      'town_place',
      'osm_place',
      'tour',
      'tour_place',
    ].map((name) => ({
      ...{ name, class: 'place' as const, retention },
    })),
    { name: 'same_decision', class: 'place', retention: decided },
    {
      name: 'fix',
      class: 'place',
      retention: { days: 90, column: 'until', reason: 'what a desk put right: 90 days after its end' },
    },
  ],
  permissions: [],
  settings,
  routes,
  cards,
  search,
  page,
  layers,
  feed,
  calendar: true,
  openData,
  listed,
  connectors: intakes,
  sample,
  fixes,
  doubles,
  jobs: [compareJob, endFixesJob],
  measures: [upcomingEvents],
  prerequisites: [sourceOrEditor('events', 'leisure', ['events']), wellSources('sources', 'leisure')],
};

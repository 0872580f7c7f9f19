/** Wiring of the solution "services": the contract filled in, nothing else. */
import { source, wellSources } from '../../kernel/adoptions/prerequisites.ts';
import type { Solution } from '../../kernel/solution.ts';
import { cards } from './cards.ts';
import { digitalJob } from './digital/digital-job.ts';
import { digitalRoutes } from './digital/routes.ts';
import { intakes } from './feeds/intakes.ts';
import { finder } from './finder/finder-intake.ts';
import { KEPT_DAYS } from './finder/row-state.ts';
import { gapFinder } from './gaps/find-gaps.ts';
import { layers } from './layers.ts';
import { digitalShare, onlineShare, ownServices } from './measures.ts';
import { noteIntake } from './notes/intake.ts';
import { exportRoutes } from './out/export/routes.ts';
import { listed } from './out/listed-pages.ts';
import { openData } from './out/open-data.ts';
import { page } from './pages/pages.ts';
import { routes } from './routes.ts';
import { sample } from './sample.ts';
import { search } from './search/search-services.ts';
import { settings } from './settings.ts';
import { i18n } from './texts.ts';

export const solution: Solution = {
  id: 'services',
  scope: 'everywhere',
  path: 'dienste',
  i18n,
  migrations: new URL('./migrations/', import.meta.url),
  tables: [
    {
      name: 'service',
      class: 'place',
      retention: { forever: 'a public catalogue, as long as its feed has it' },
    },
    {
      name: 'office',
      class: 'place',
      retention: { forever: 'public offices, as long as their feed has them' },
    },
    {
      name: 'online_service',
      class: 'place',
      retention: { forever: 'a public catalogue, as long as its feed has it' },
    },
    {
      name: 'competence',
      class: 'place',
      retention: { forever: 'public responsibilities, as long as their feed has them' },
    },
    {
      name: 'digital',
      class: 'place',
      retention: { forever: 'a public figure of an administration, a row only when it changed' },
    },
    {
      name: 'note',
      class: 'place',
      retention: {
        days: 30,
        column: 'until',
        reason: 'a note is over on its last day; nobody reads it later',
      },
    },
    {
      name: 'finder_answer',
      class: 'reference',
      retention: {
        days: KEPT_DAYS,
        column: 'asked_at',
        reason: 'answers of the federal finder: yesterday’s is shown while no newer one can be had',
      },
    },
  ],
  permissions: [],
  settings,
  routes(app, kernel) {
    routes(app, kernel);
    digitalRoutes(app, kernel);
    exportRoutes(app, kernel);
  },
  cards,
  search,
  page,
  listed,
  openData,
  layers,
  connectors: [...intakes, noteIntake, finder],
  jobs: [digitalJob],
  sample,
  gaps: gapFinder,
  measures: [ownServices, onlineShare, digitalShare],
  prerequisites: [
    source('services', 'services', ['services', 'offices', 'directory']),
    wellSources('sources', 'services'),
  ],
};

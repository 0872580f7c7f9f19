/** Wiring of the solution "notices": the contract filled in, nothing else. */
import { sourceOrEditor, wellSources } from '../../kernel/adoptions/prerequisites.ts';
import { LEVELS } from '../../kernel/places/place.ts';
import type { Solution } from '../../kernel/solution.ts';
import { cards } from './cards.ts';
import { feed } from './feed.ts';
import { intake } from './intake.ts';
import { listPage } from './list-page.ts';
import { noticesInForce } from './measures.ts';
import { noticePage } from './notice-page.ts';
import { routes } from './routes.ts';
import { sample } from './sample.ts';
import { search } from './search-notices.ts';
import { settings } from './settings.ts';
import { i18n } from './texts.ts';
import { warningsIntake } from './warnings/intake.ts';
import { WARNINGS_TOPIC } from './warnings/of-message.ts';
import { warningPage } from './warnings/page.ts';

export const solution: Solution = {
  id: 'notices',
  scope: 'everywhere',
  path: 'hinweise',
  i18n,
  migrations: new URL('./migrations/', import.meta.url),
  tables: [
    {
      name: 'notice',
      class: 'place',
      retention: { forever: 'public notices without personal data; gone when their feed drops them' },
    },
    {
      name: 'warning',
      class: 'place',
      retention: { forever: 'official warnings without personal data; gone when their feed drops them' },
    },
  ],
  permissions: [],
  settings,
  routes,
  cards,
  search,
  page(rest, request, kernel) {
    if (rest === '') return listPage(request, kernel);
    const warning = /^warnung\/([^/]+)$/.exec(rest)?.[1];
    return warning === undefined ? noticePage(rest, request, kernel) : warningPage(warning, request, kernel);
  },
  connectors: [intake, warningsIntake],
  feed,
  sample,
  topics: [
    { id: 'disruptions', levels: LEVELS },
    { id: WARNINGS_TOPIC, levels: LEVELS },
  ],
  measures: [noticesInForce],
  prerequisites: [sourceOrEditor('notices', 'notices', ['notices']), wellSources('sources', 'notices')],
};

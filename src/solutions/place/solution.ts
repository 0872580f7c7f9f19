/** Wiring of the solution "place": the contract filled in, nothing else. */
import type { Solution } from '../../kernel/solution.ts';
import { cards } from './cards.ts';
import { factsPage } from './facts-page.ts';
import { holidaysPage } from './holidays-page.ts';
import { routes } from './routes.ts';
import { search } from './search-place.ts';
import { settings } from './settings.ts';
import { i18n } from './texts.ts';

export const solution: Solution = {
  id: 'place',
  scope: 'everywhere',
  isRegister: true,
  path: 'ort',
  i18n,
  migrations: null,
  tables: [],
  permissions: [],
  settings,
  routes,
  cards,
  search,
  async page(rest, request, kernel) {
    if (rest === '') return factsPage(request, kernel);
    return rest === 'feiertage' ? holidaysPage(request, kernel) : null;
  },
  measures: [],
  prerequisites: [],
};

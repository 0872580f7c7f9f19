/** Wiring of the solution "services": the contract filled in, nothing else. */
import { z } from 'zod';
import type { Solution } from '../../kernel/solution.ts';
import { cards } from './cards.ts';
import { serviceOf } from './catalogue.ts';
import { listPage } from './list-page.ts';
import { routes } from './routes.ts';
import { search } from './search-services.ts';
import { servicePage } from './service-page.ts';
import { i18n } from './texts.ts';

export const solution: Solution = {
  id: 'services',
  scope: 'everywhere',
  path: 'dienste',
  i18n,
  migrations: null,
  tables: [],
  permissions: [],
  settings: z.object({}),
  routes,
  cards,
  search,
  async page(rest, request, kernel) {
    if (rest === '') return listPage(request, kernel);
    const service = serviceOf(rest);
    return service === undefined ? null : servicePage(service, request, kernel);
  },
  measures: [],
  prerequisites: [],
};

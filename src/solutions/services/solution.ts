/** Wiring of the solution "services": the contract filled in, nothing else. */
import { z } from 'zod';
import type { Solution } from '../../kernel/solution.ts';
import { cards } from './cards.ts';
import { intakes } from './intakes.ts';
import { layers } from './layers.ts';
import { page } from './pages.ts';
import { routes } from './routes.ts';
import { sample } from './sample.ts';
import { search } from './search-services.ts';
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
  ],
  permissions: [],
  settings: z.object({}),
  routes,
  cards,
  search,
  page,
  layers,
  connectors: intakes,
  sample,
  measures: [],
  prerequisites: [],
};

/** Wiring of the solution "__id__": the contract filled in, nothing else. */
import { z } from 'zod';
import type { Solution } from '../../kernel/solution.ts';
import { cards } from './cards.ts';
import de from './i18n/de.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };
import { layers } from './layers.ts';
import { page } from './pages.ts';
import { routes } from './routes.ts';
import { search } from './search-entries.ts';

export const solution: Solution = {
  id: '__id__',
  scope: 'everywhere',
  path: '__path__',
  i18n: { de, en },
  migrations: new URL('./migrations/', import.meta.url),
  tables: [
    { name: 'entry', class: 'place', retention: { forever: 'a public catalogue without personal data' } },
  ],
  permissions: [],
  settings: z.object({}),
  routes,
  cards,
  search,
  page,
  layers,
  measures: [],
  prerequisites: [],
};

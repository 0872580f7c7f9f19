/** Wiring of transfer, a part of the network: the contract filled in, nothing else. */
import { z } from 'zod';
import type { Solution } from '../../kernel/solution.ts';
import { emits } from './events.ts';
import { network } from './network.ts';
import { PATH } from './paths.ts';
import { permissions } from './permissions.ts';
import { rooms } from './rooms.ts';
import { routes } from './routes.ts';
import { tables } from './tables.ts';
import { findTasks } from './tasks.ts';
import { i18n } from './texts.ts';

export const solution: Solution = {
  id: 'transfer',
  scope: 'everywhere',
  path: PATH,
  i18n,
  migrations: new URL('./migrations/', import.meta.url),
  tables,
  permissions,
  settings: z.object({}),
  routes,
  tasks: findTasks,
  events: { emits, handles: [] },
  cards: async () => [],
  search: async () => [],
  page: async () => null,
  rooms,
  network,
  measures: [],
  prerequisites: [],
};

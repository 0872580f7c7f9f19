import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../../kernel/solution.ts';
<<<<<<< HEAD
<<<<<<< HEAD
import { findRoutes } from './find/find-routes.ts';
import { sitesRoute } from './out/sites-route.ts';

/** Routes under `/api/parking`; each subject has a file of its own. */
export function routes(instance: FastifyInstance, kernel: Kernel): void {
  findRoutes(instance, kernel);
  sitesRoute(instance, kernel);
=======
import { lotsRoutes } from './lots/lots-routes.ts';

/** Routes under `/api/parking`; each subject has a file of its own. */
export function routes(instance: FastifyInstance, kernel: Kernel): void {
  lotsRoutes(instance, kernel);
>>>>>>> 3aab6e3668dbd47e7a9c541751649cf342af7782
=======
import { moneyRoutes } from './money/money-routes.ts';

/** Routes under `/api/parking`; each subject has a file of its own. */
export function routes(instance: FastifyInstance, kernel: Kernel): void {
  moneyRoutes(instance, kernel);
>>>>>>> d27db2b3b97e4468eb8446557fd8d97102d4affd
}

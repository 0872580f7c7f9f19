import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../../kernel/solution.ts';
import { findRoutes } from './find/find-routes.ts';
import { sitesRoute } from './out/sites-route.ts';

/** Routes under `/api/parking`; each subject has a file of its own. */
export function routes(instance: FastifyInstance, kernel: Kernel): void {
  findRoutes(instance, kernel);
  sitesRoute(instance, kernel);
}

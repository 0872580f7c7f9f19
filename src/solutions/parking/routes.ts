import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../../kernel/solution.ts';
import { overviewRoute } from './zones/overview-route.ts';
import { reviewRoutes } from './zones/review-routes.ts';

/** Routes under `/api/parking`; each subject has a file of its own. */
export function routes(instance: FastifyInstance, kernel: Kernel): void {
  reviewRoutes(instance, kernel);
  overviewRoute(instance, kernel);
}

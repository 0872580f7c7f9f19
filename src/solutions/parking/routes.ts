import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../../kernel/solution.ts';
import { lotsRoutes } from './lots/lots-routes.ts';

/** Routes under `/api/parking`; each subject has a file of its own. */
export function routes(instance: FastifyInstance, kernel: Kernel): void {
  lotsRoutes(instance, kernel);
}

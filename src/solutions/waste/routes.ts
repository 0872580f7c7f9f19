import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../../kernel/solution.ts';
import { outRoutes } from './out/out-routes.ts';

/** Routes under `/api/waste`; each subject has a file of its own. */
export function routes(instance: FastifyInstance, kernel: Kernel): void {
  outRoutes(instance, kernel);
}

import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../../kernel/solution.ts';
import { districtRoutes } from './desk/district-routes.ts';

/** Routes under `/api/waste`; each subject has a file of its own. */
export function routes(instance: FastifyInstance, kernel: Kernel): void {
  districtRoutes(instance, kernel);
}

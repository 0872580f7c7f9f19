/** Feasibility of a town's projects, at its desk. */
import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../../../kernel/solution.ts';
import { checkRoutes } from './check-routes.ts';
import { paperRoutes } from './paper-routes.ts';

export function feasibilityRoutes(instance: FastifyInstance, kernel: Kernel): void {
  checkRoutes(instance, kernel);
  paperRoutes(instance, kernel);
}

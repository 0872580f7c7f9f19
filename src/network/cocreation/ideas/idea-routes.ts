import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../../../kernel/solution.ts';
import { officeIdeaRoutes } from './office-routes.ts';
import { ownIdeaRoutes } from './own-routes.ts';
import { townIdeaRoutes } from './town-routes.ts';

/** Routes of ideas; everybody reads them on the pages of the network. */
export function ideaRoutes(instance: FastifyInstance, kernel: Kernel): void {
  townIdeaRoutes(instance, kernel);
  ownIdeaRoutes(instance, kernel);
  officeIdeaRoutes(instance, kernel);
}

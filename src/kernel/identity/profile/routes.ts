import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../../solution.ts';
import { pictureRoutes } from './picture-routes.ts';
import { placesRoutes } from './places-routes.ts';

/** What people say about themselves: profile, places, picture. */
export function profileRoutes(app: FastifyInstance, kernel: Kernel): void {
  placesRoutes(app, kernel);
  pictureRoutes(app, kernel);
}

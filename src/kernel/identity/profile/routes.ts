import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../../solution.ts';
import type { People } from '../people.ts';
import { accountViewRoutes } from './account-routes.ts';
import { pictureRoutes } from './picture-routes.ts';
import { placesRoutes } from './places-routes.ts';

/** What people say about themselves: profile, places, picture. */
export function profileRoutes(app: FastifyInstance, kernel: Kernel, people: People): void {
  accountViewRoutes(app, kernel, people);
  placesRoutes(app, kernel);
  pictureRoutes(app, kernel);
}

import type { FastifyInstance } from 'fastify';
import { archiveRoutes } from './archive/archive-routes.ts';
import { deskOutwardRoutes } from './desk-routes.ts';
import { embedRoutes } from './embed/embed-routes.ts';
import { feedRoutes } from './feeds/feed-routes.ts';
import type { OutwardHouse } from './outward-house.ts';

/** What leaves the house for other sites and programs: feeds, embeds, and all that belongs to a town as one file. */
export function outwardRoutes(app: FastifyInstance, house: OutwardHouse): void {
  feedRoutes(app, house);
  embedRoutes(app, house);
  deskOutwardRoutes(app, house);
  archiveRoutes(app, house);
}

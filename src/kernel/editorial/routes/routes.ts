import type { FastifyInstance } from 'fastify';
import { draftRoutes } from './draft-routes.ts';
import type { EntriesHouse } from './entries-house.ts';
import { listRoutes } from './list-routes.ts';
import { pictureRoutes } from './picture-routes.ts';
import { publishRoutes } from './publish-routes.ts';
import { recurrenceRoutes } from './recurrence-routes.ts';

/** Everything about what a town hall enters by hand; answers are those of `entries-api.ts`. */
export function entryRoutes(app: FastifyInstance, house: EntriesHouse): void {
  listRoutes(app, house);
  draftRoutes(app, house);
  publishRoutes(app, house);
  recurrenceRoutes(app, house);
  pictureRoutes(app, house);
}

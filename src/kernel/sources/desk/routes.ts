import type { FastifyInstance } from 'fastify';
import { changeRoutes } from './change-routes.ts';
import { readRoutes } from './read-routes.ts';
import { runRoutes } from './run-routes.ts';
import type { SourceDesk } from './source-desk.ts';
import { trialRoutes } from './trial-routes.ts';
import { createTriedDrafts } from './tried-drafts.ts';

/** Everything about sources at the desk; shapes in `sources-api.ts`. */
export function sourceRoutes(app: FastifyInstance, desk: Omit<SourceDesk, 'tried'>): void {
  const house: SourceDesk = { ...desk, tried: createTriedDrafts(desk.kernel.clock) };
  readRoutes(app, house);
  trialRoutes(app, house);
  changeRoutes(app, house);
  runRoutes(app, house);
}

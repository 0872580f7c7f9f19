import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../../kernel/solution.ts';
import { listRoutes } from './api/list-routes.ts';
import { oneServiceRoutes } from './api/one-routes.ts';
import { movingRoutes } from './moving/moving-routes.ts';
import { noteRoutes } from './notes/note-routes.ts';

/** All routes below `/api/services`. */
export function routes(app: FastifyInstance, kernel: Kernel): void {
  listRoutes(app, kernel);
  oneServiceRoutes(app, kernel);
  noteRoutes(app, kernel);
  movingRoutes(app, kernel);
}

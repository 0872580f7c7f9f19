import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../../../kernel/solution.ts';
import { linkRoutes } from './link-routes.ts';
import { noteRoutes } from './note-routes.ts';
import { seatRoutes } from './seat-routes.ts';
import { boardStreamRoute } from './stream-route.ts';

export function boardRoutes(instance: FastifyInstance, kernel: Kernel): void {
  seatRoutes(instance, kernel);
  linkRoutes(instance, kernel);
  noteRoutes(instance, kernel);
  boardStreamRoute(instance, kernel);
}

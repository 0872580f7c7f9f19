import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../../../kernel/solution.ts';
import { deskRatingRoutes } from './desk-routes.ts';
import { officeRoundRoutes } from './office-routes.ts';
import { roundRoutes } from './round-routes.ts';

/** Routes of ratings: for everybody, for towns, for the office. */
export function ratingRoutes(instance: FastifyInstance, kernel: Kernel): void {
  roundRoutes(instance, kernel);
  deskRatingRoutes(instance, kernel);
  officeRoundRoutes(instance, kernel);
}

import type { FastifyInstance } from 'fastify';
import type { CorrectionsHouse } from './corrections-house.ts';
import { correctionDeskRoutes } from './desk-routes.ts';
import { fixRoutes } from './fix-routes.ts';
import { correctionPublicRoutes } from './public-routes.ts';

/** Asking and correcting: what visitors send, and what desks do with it. */
export function correctionRoutes(app: FastifyInstance, house: CorrectionsHouse): void {
  correctionPublicRoutes(app, house);
  correctionDeskRoutes(app, house);
  fixRoutes(app, house);
}

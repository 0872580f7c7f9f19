import type { FastifyInstance } from 'fastify';
import type { AdoptionHouse } from './adoption-house.ts';
import { adoptionChangeRoutes } from './change-routes.ts';
import { adoptionReadRoutes } from './read-routes.ts';

/** Everything about the solutions of a place over HTTP; see `desk-api.ts`. */
export function adoptionRoutes(app: FastifyInstance, house: AdoptionHouse): void {
  adoptionReadRoutes(app, house);
  adoptionChangeRoutes(app, house);
}

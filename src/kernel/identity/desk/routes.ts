import type { FastifyInstance } from 'fastify';
import { auditRoutes } from './audit-routes.ts';
import type { DeskHouse } from './desk-house.ts';
import { homeRoutes } from './home-routes.ts';
import { mandateRoutes } from './mandate-routes.ts';
import { ownRoutes } from './own-routes.ts';
import { peopleRoutes } from './people-routes.ts';

/** Everything about people and rights over HTTP; see `desk-api.ts` and the invitations in `account-api.ts`. */
export function deskRoutes(app: FastifyInstance, house: DeskHouse): void {
  homeRoutes(app, house);
  peopleRoutes(app, house);
  mandateRoutes(app, house);
  auditRoutes(app, house);
  ownRoutes(app, house);
}

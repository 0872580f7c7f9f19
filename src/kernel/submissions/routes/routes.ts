import type { FastifyInstance } from 'fastify';
import { submissionDeskRoutes } from './desk-routes.ts';
import type { SubmissionsHouse } from './submissions-house.ts';
import { trustedRoutes } from './trusted-routes.ts';

/** What desks do with what clubs and companies send in; sending is in `page`. */
export function submissionRoutes(app: FastifyInstance, house: SubmissionsHouse): void {
  submissionDeskRoutes(app, house);
  trustedRoutes(app, house);
}

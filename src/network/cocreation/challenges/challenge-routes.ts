import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../../../kernel/solution.ts';
import { findRoute } from './find-route.ts';
import { intakeRoutes } from './intake-routes.ts';
import { ownRoutes } from './own-routes.ts';
import { voiceRoutes } from './voice-routes.ts';

/** Everything of the API that is about challenges. */
export function challengeRoutes(instance: FastifyInstance, kernel: Kernel): void {
  ownRoutes(instance, kernel);
  voiceRoutes(instance, kernel);
  intakeRoutes(instance, kernel);
  findRoute(instance, kernel);
}

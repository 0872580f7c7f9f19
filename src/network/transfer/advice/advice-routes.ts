import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../../../kernel/solution.ts';
import { advisingRoutes } from './advising/advising-routes.ts';
import { contactRoutes } from './contact-routes.ts';
import { findContactRoute } from './find-contact-route.ts';
import { questionRoutes } from './question-routes.ts';
import { queueRoutes } from './queue-routes.ts';
import { regionRoutes } from './region-routes.ts';

/** Everything of the API that is about contacts, questions and advice. */
export function adviceRoutes(instance: FastifyInstance, kernel: Kernel): void {
  questionRoutes(instance, kernel);
  queueRoutes(instance, kernel);
  advisingRoutes(instance, kernel);
  regionRoutes(instance, kernel);
  contactRoutes(instance, kernel);
  findContactRoute(instance, kernel);
}

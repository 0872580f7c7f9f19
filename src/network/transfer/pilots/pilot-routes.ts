import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../../../kernel/solution.ts';
import { pilotDeskRoutes } from './desk-routes.ts';
import { feedbackDeskRoutes } from './feedback-routes.ts';
import { pilotOpenRoutes } from './open-routes.ts';
import { pilotPaperRoutes } from './paper-routes.ts';

export function pilotRoutes(instance: FastifyInstance, kernel: Kernel): void {
  pilotDeskRoutes(instance, kernel);
  feedbackDeskRoutes(instance, kernel);
  pilotPaperRoutes(instance, kernel);
  pilotOpenRoutes(instance, kernel);
}

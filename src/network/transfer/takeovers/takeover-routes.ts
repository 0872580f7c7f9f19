import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../../../kernel/solution.ts';
import { takeoverChoiceRoutes } from './choice-routes.ts';
import { takeoverLogRoutes } from './log-routes.ts';
import { takeoverOpenRoutes } from './open-routes.ts';
import { takeoverStepRoutes } from './step-routes.ts';

/** Taking over a solution that runs elsewhere: choosing, the guided steps, what was taken over. */
export function takeoverRoutes(instance: FastifyInstance, kernel: Kernel): void {
  takeoverChoiceRoutes(instance, kernel);
  takeoverStepRoutes(instance, kernel);
  takeoverLogRoutes(instance, kernel);
  takeoverOpenRoutes(instance, kernel);
}

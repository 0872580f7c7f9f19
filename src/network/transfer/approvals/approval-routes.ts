import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../../../kernel/solution.ts';
import { daysRoutes } from './days-routes.ts';
import { decideRoutes } from './decide-routes.ts';
import { pathRoutes } from './path-routes.ts';
import { stepRoutes } from './step-routes.ts';
import { templateRoutes } from './template-routes.ts';

/** Paths of approvals at the desk, and how long approvals take, for everybody. */
export function approvalRoutes(instance: FastifyInstance, kernel: Kernel): void {
  pathRoutes(instance, kernel);
  stepRoutes(instance, kernel);
  decideRoutes(instance, kernel);
  templateRoutes(instance, kernel);
  daysRoutes(instance, kernel);
}

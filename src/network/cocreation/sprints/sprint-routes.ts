import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../../../kernel/solution.ts';
import { sprintCalendarRoute } from './calendar-route.ts';
import { sprintDayRoutes } from './day-routes.ts';
import { officeSprintRoutes } from './office-routes.ts';
import { townSprintRoutes } from './town-routes.ts';

/** All routes of sprints but those of their boards. */
export function sprintRoutes(instance: FastifyInstance, kernel: Kernel): void {
  officeSprintRoutes(instance, kernel);
  sprintDayRoutes(instance, kernel);
  townSprintRoutes(instance, kernel);
  sprintCalendarRoute(instance, kernel);
}

import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../../../kernel/solution.ts';
import { calendarRoutes } from './calendar-routes.ts';
import { daysTableRoute } from './days-routes.ts';
import { sheetRoute } from './year/sheet-route.ts';

/** What leaves waste for other programs and for paper. */
export function outRoutes(instance: FastifyInstance, kernel: Kernel): void {
  calendarRoutes(instance, kernel);
  daysTableRoute(instance, kernel);
  sheetRoute(instance, kernel);
}

import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../../kernel/solution.ts';
import { blockRoute } from './book/block-route.ts';
import { bookingRoutes } from './book/booking-routes.ts';
import { bookingCalendarRoute } from './book/calendar-route.ts';
import { ownerBookingRoutes } from './book/owner-routes.ts';
import { bookingPreviewRoute } from './book/preview-route.ts';
import { findRoutes } from './find/find-routes.ts';
import { chainRoutes } from './lots/chain/chain-routes.ts';
import { lotsRoutes } from './lots/lots-routes.ts';
import { photoRoutes } from './lots/photo-routes.ts';
import { moneyRoutes } from './money/money-routes.ts';
import { sitesRoute } from './out/sites-route.ts';
import { overviewRoute } from './zones/overview-route.ts';
import { reviewRoutes } from './zones/review-routes.ts';

/** Routes under `/api/parking`; each subject has a file of its own. */
export function routes(instance: FastifyInstance, kernel: Kernel): void {
  lotsRoutes(instance, kernel);
  chainRoutes(instance, kernel);
  photoRoutes(instance, kernel);
  bookingRoutes(instance, kernel);
  bookingCalendarRoute(instance, kernel);
  bookingPreviewRoute(instance, kernel);
  ownerBookingRoutes(instance, kernel);
  blockRoute(instance, kernel);
  reviewRoutes(instance, kernel);
  overviewRoute(instance, kernel);
  moneyRoutes(instance, kernel);
  findRoutes(instance, kernel);
  sitesRoute(instance, kernel);
}

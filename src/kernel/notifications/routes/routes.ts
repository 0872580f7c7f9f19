import type { FastifyInstance } from 'fastify';
import type { NotificationHouse } from '../notification-desk.ts';
import { accountNotificationRoutes } from './account-routes.ts';
import { linkRoutes } from './link-routes.ts';
import { subscriptionRoutes } from './subscription-routes.ts';
import { topicRoutes } from './topic-routes.ts';

/** Everything that people do about notifications. */
export async function notificationRoutes(app: FastifyInstance, house: NotificationHouse): Promise<void> {
  topicRoutes(app, house);
  subscriptionRoutes(app, house);
  accountNotificationRoutes(app, house);
  await linkRoutes(app, house);
}

/** The subscriptions of somebody who was signed in while making them: on every device of the person. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { personOf } from '../../http/permissions.ts';
import { languageParameter } from '../../http/request-language.ts';
import type { NotificationHouse } from '../notification-desk.ts';
import { subscriptionView } from '../schemas.ts';
import { removeSubscription, subscriptionsOf } from '../subscription-store.ts';
import { viewOf } from '../view.ts';

const PATH = '/api/account/notifications';
const config = { permission: 'account:own', limit: 'account' } as const;
const tags = ['account'];
const querystring = z.object({ lang: languageParameter });

export function accountNotificationRoutes(app: FastifyInstance, house: NotificationHouse): void {
  const routes = app.withTypeProvider<ZodTypeProvider>();
  const { db, clock } = house.kernel;

  routes.get(
    PATH,
    {
      config,
      schema: {
        tags,
        summary: 'Own subscriptions of notifications',
        querystring,
        response: { 200: z.object({ subscriptions: z.array(subscriptionView) }) },
      },
    },
    async (request) => {
      const found = await subscriptionsOf(db, personOf(request).id);
      return { subscriptions: found.map((one) => viewOf(one, request.query.lang, house)) };
    },
  );

  routes.delete(
    `${PATH}/:id`,
    {
      config,
      schema: { tags, summary: 'Stop one of them', querystring, params: z.object({ id: z.uuid() }) },
    },
    async (request, reply) => {
      const { id } = request.params;
      const own = await subscriptionsOf(db, personOf(request).id);
      if (own.some((one) => one.id === id))
        await db.transaction().execute((trx) => removeSubscription(trx, id, { now: clock.now() }));
      return reply.code(204).send();
    },
  );
}

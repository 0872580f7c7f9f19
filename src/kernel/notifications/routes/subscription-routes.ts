/** Subscribing, looking, changing and stopping, without an account: by the secret of the subscription. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problem } from '../../http/problem.ts';
import { languageParameter } from '../../http/request-language.ts';
import { digestOf } from '../../identity/invitations/token.ts';
import { checkChoices, checkTarget, requireSome } from '../check-wish.ts';
import type { NotificationHouse } from '../notification-desk.ts';
import { changedWish, newWish, pushTarget, subscriptionView } from '../schemas.ts';
import { subscribe } from '../subscribe.ts';
import {
  changeSubscription,
  idByDigest,
  moveEndpoint,
  readSubscription,
  removeSubscription,
  type Subscription,
} from '../subscription-store.ts';
import { viewOf } from '../view.ts';

const ALL = '/api/notifications/subscriptions';
const ONE = '/api/notifications/subscription';
const config = { permission: 'public', limit: 'notifications' } as const;
const tags = ['notifications'];
const querystring = z.object({ lang: languageParameter });

export function subscriptionRoutes(app: FastifyInstance, house: NotificationHouse): void {
  const routes = app.withTypeProvider<ZodTypeProvider>();
  const { db, clock } = house.kernel;

  routes.post(
    ALL,
    {
      config,
      schema: {
        tags,
        summary: 'Subscribe a browser, or a mail address, which has to say yes first',
        querystring,
        body: newWish,
        response: { 201: z.object({ secret: z.string(), state: z.enum(['pending', 'active']) }) },
      },
    },
    async (request, reply) => {
      const person = await house.identity.identify(request.headers);
      return reply.code(201).send(await subscribe(request.body, person?.id ?? null, house));
    },
  );

  routes.post(
    `${ALL}/moved`,
    {
      config,
      schema: {
        tags,
        summary: 'The push service gave a browser another address',
        querystring,
        body: z.strictObject({ from: z.string().min(1).max(2000), push: pushTarget }),
      },
    },
    async (request, reply) => {
      const target = checkTarget(request.body.push, house);
      if (!(await moveEndpoint(db, request.body.from, target, clock.now()))) throw unknown();
      return reply.code(204).send();
    },
  );

  routes.get(
    ONE,
    {
      config,
      schema: { tags, summary: 'What was chosen', querystring, response: { 200: subscriptionView } },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return viewOf(await ofSecret(request, house), request.query.lang, house);
    },
  );

  routes.patch(
    ONE,
    {
      config,
      schema: {
        tags,
        summary: 'Change choices, quiet hours or manner; what is left out stays',
        querystring,
        body: changedWish,
        response: { 200: subscriptionView },
      },
    },
    async (request) => {
      const { choices, push, quiet, language, bundle } = request.body;
      const checked = choices && checkChoices(choices, house);
      if (checked !== undefined) requireSome(checked);
      const target = push && checkTarget(push, house);
      const { id } = await ofSecret(request, house);
      const change = {
        ...(quiet !== undefined && { quiet }),
        ...(language !== undefined && { language }),
        ...(bundle !== undefined && { bundle }),
        ...{ choices: checked, target },
      };
      await db.transaction().execute((trx) => changeSubscription(trx, id, change, clock.now()));
      const found = await readSubscription(db, id);
      if (found === null) throw unknown();
      return viewOf(found, request.query.lang, house);
    },
  );

  routes.delete(
    ONE,
    { config, schema: { tags, summary: 'Stop everything', querystring } },
    async (request, reply) => {
      const id = await idOf(request, house);
      if (id !== null)
        await db.transaction().execute((trx) => removeSubscription(trx, id, { now: clock.now() }));
      return reply.code(204).send();
    },
  );
}

async function ofSecret(request: FastifyRequest, house: NotificationHouse): Promise<Subscription> {
  const id = await idOf(request, house);
  const found = id === null ? null : await readSubscription(house.kernel.db, id);
  if (found === null) throw unknown();
  return found;
}

/** By the secret that the device got, or by what stands in the link of a mail. */
async function idOf(
  { headers }: FastifyRequest,
  { kernel, tokens }: NotificationHouse,
): Promise<string | null> {
  const given = /^Bearer ([\w.-]{20,120})$/.exec(headers.authorization ?? '')?.[1];
  if (given === undefined) return null;
  return tokens.read('manage', given) ?? idByDigest(kernel.db, digestOf(given));
}

function unknown() {
  return problem({ code: 'subscription-unknown', status: 404, title: 'No such subscription' });
}

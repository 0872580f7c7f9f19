import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageParameter } from '../../http/request-language.ts';
import { requirePlace } from '../../places/require-place.ts';
import { arsParameter } from '../../places/schemas.ts';
import type { NotificationHouse } from '../notification-desk.ts';

const config = { permission: 'public' } as const;
const tags = ['notifications'];
const MINUTES = 'public, max-age=300';

/** What can be chosen, and the key that browsers need for it. */
export function topicRoutes(
  app: FastifyInstance,
  { kernel, topics, publicKey, mails }: NotificationHouse,
): void {
  const routes = app.withTypeProvider<ZodTypeProvider>();
  routes.get(
    '/api/notifications/key',
    {
      config,
      schema: {
        tags,
        summary: 'Public key of this house for push (RFC 8292), and whether mails leave it',
        response: { 200: z.object({ publicKey: z.string(), mails: z.boolean() }) },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', MINUTES);
      return { publicKey, mails };
    },
  );
  routes.get(
    '/api/places/:ars/topics',
    {
      config,
      schema: {
        tags,
        summary: 'What people can choose to hear of at a place',
        params: z.object({ ars: arsParameter }),
        querystring: z.object({ lang: languageParameter }),
        response: { 200: z.object({ topics: z.array(z.object({ id: z.string(), title: z.string() })) }) },
      },
    },
    async (request, reply) => {
      const place = requirePlace(kernel.places, request.params.ars);
      reply.header('cache-control', MINUTES);
      return { topics: topics.at(place, request.query.lang, kernel) };
    },
  );
}

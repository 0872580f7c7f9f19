import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { requirePlace } from '../../kernel/places/require-place.ts';
import { arsParameter } from '../../kernel/places/schemas.ts';
import type { Kernel } from '../../kernel/solution.ts';
import { examplesParameter, sourcesLeftOut } from '../../kernel/sources/examples.ts';
import { noticeSchema } from './model.ts';
import { scopeOf } from './scope.ts';
import { noticesAfter } from './store.ts';
import { warningRoutes } from './warnings/routes.ts';

const answer = z.object({
  notices: z.array(
    noticeSchema.extend({
      id: z.string(),
      ars: z.string(),
      source: z
        .object({
          name: z.string(),
          licence: z.string(),
          url: z.string().nullable(),
          time: z.string(),
          example: z.literal(true).optional(),
          stale: z.literal(true).optional(),
        })
        .nullable(),
    }),
  ),
  next: z.string().nullable(),
});

/** `GET /api/notices?ars=`: what is disrupted or announced at a place, paged by key set. */
export function routes(instance: FastifyInstance, kernel: Kernel): void {
  warningRoutes(instance, kernel);
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/notices',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['notices'],
        summary: 'Notices of disruption that count at a place: its own and those of the units above',
        querystring: z.object({
          ars: arsParameter,
          examples: examplesParameter,
          after: z.uuid().optional().describe('`next` of the page before'),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: { 200: answer },
      },
    },
    async (request, reply) => {
      const { ars, examples, after, limit } = request.query;
      const place = requirePlace(kernel.places, ars);
      const now = kernel.clock.now();
      const found = await noticesAfter(scopeOf(place, kernel), kernel.db, {
        ...{ at: now, after, limit: limit + 1 },
        without: sourcesLeftOut(examples, kernel.sources),
      });
      const part = found.slice(0, limit);
      reply.header('cache-control', 'public, max-age=60');
      return {
        notices: part.map(({ seenAt, ...notice }) => ({
          ...notice,
          source: kernel.sources.info(notice.source, seenAt, now),
        })),
        next: found.length > limit ? (part.at(-1)?.id ?? null) : null,
      };
    },
  );
}

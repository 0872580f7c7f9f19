import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { requirePlace } from '../../kernel/places/require-place.ts';
import { arsParameter } from '../../kernel/places/schemas.ts';
import type { Kernel } from '../../kernel/solution.ts';
import { examplesParameter, sourcesLeftOut } from '../../kernel/sources/examples.ts';
import { newsSchema } from './model.ts';
import { scopeOf } from './scope.ts';
import { newsAfter } from './store.ts';

const source = z.object({
  ...{ name: z.string(), licence: z.string(), url: z.string().nullable(), time: z.string() },
  ...{ example: z.literal(true).optional(), stale: z.literal(true).optional() },
});
const answer = z.object({
  news: z.array(newsSchema.extend({ id: z.string(), ars: z.string(), source: source.nullable() })),
  next: z.string().nullable(),
});

/** `GET /api/news?ars=`: what websites of a place announced, paged by key set. */
export function routes(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/news',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['news'],
        summary: 'News of a place: titles, teasers and links, without any ranking',
        querystring: z.object({
          ars: arsParameter,
          examples: examplesParameter,
          after: z
            .uuid()
            .default('00000000-0000-0000-0000-000000000000')
            .describe('`next` of the page before'),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: { 200: answer },
      },
    },
    async (request, reply) => {
      const { ars, examples, after, limit } = request.query;
      const place = requirePlace(kernel.places, ars);
      const without = sourcesLeftOut(examples, kernel.sources);
      const found = await newsAfter(scopeOf(place, kernel), kernel.db, { after, limit: limit + 1, without });
      const part = found.slice(0, limit);
      const now = kernel.clock.now();
      reply.header('cache-control', 'public, max-age=60');
      return {
        news: part.map(({ seenAt, ...one }) => ({
          ...one,
          source: kernel.sources.info(one.source, seenAt, now),
        })),
        next: found.length > limit ? (part.at(-1)?.id ?? null) : null,
      };
    },
  );
}

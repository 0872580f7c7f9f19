import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { requirePlace } from '../../../kernel/places/require-place.ts';
import { arsParameter } from '../../../kernel/places/schemas.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { scopeOf } from '../scope.ts';
import { warningSchema } from './model.ts';
import { warningsAt } from './store.ts';

const MOST = 500;

const answer = z.object({
  warnings: z.array(
    warningSchema.extend({
      id: z.string(),
      source: z
        .object({
          ...{ name: z.string(), licence: z.string(), url: z.string().nullable(), time: z.string() },
          ...{ example: z.literal(true).optional(), stale: z.literal(true).optional() },
        })
        .nullable(),
    }),
  ),
});

/** `GET /api/notices/warnings?ars=`: official warnings that count at a place, the gravest first. */
export function warningRoutes(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/notices/warnings',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['notices'],
        summary: 'Official warnings that count at a place now, the gravest first; at most 500',
        querystring: z.object({ ars: arsParameter }),
        response: { 200: answer },
      },
    },
    async (request, reply) => {
      const place = requirePlace(kernel.places, request.query.ars);
      const now = kernel.clock.now();
      const found = await warningsAt(scopeOf(place, kernel), kernel.db, { at: now, limit: MOST });
      reply.header('cache-control', 'public, max-age=60');
      return {
        warnings: found.map(({ seenAt, ars: _, ...warning }) => ({
          ...warning,
          source: kernel.sources.info(warning.source, seenAt, now),
        })),
      };
    },
  );
}

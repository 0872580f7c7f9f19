import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { HOLIDAYS_SOURCE, holidaysOf } from '../../kernel/calendar/holidays.ts';
import { civilDate } from '../../kernel/clock.ts';
import { requirePlace } from '../../kernel/places/require-place.ts';
import type { Kernel } from '../../kernel/solution.ts';
import { stateOf } from './surroundings.ts';

/** `GET /api/place/holidays?ars=&year=`: the state-wide public holidays that count at a place. */
export function routes(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/place/holidays',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['place'],
        summary: 'Public holidays of the Land of a place in a year; to be checked against the holiday act',
        querystring: z.object({
          ars: z.string().max(40),
          year: z.coerce.number().int().min(1995).max(2100).optional().describe('This year unless named'),
        }),
        response: {
          200: z.object({
            state: z.object({ ars: z.string(), name: z.string() }),
            holidays: z.array(
              z.object({ date: z.iso.date(), name: z.object({ de: z.string(), en: z.string() }) }),
            ),
            source: z.object({
              name: z.string(),
              licence: z.string(),
              url: z.string(),
              time: z.iso.datetime(),
            }),
          }),
        },
      },
    },
    async (request, reply) => {
      const state = stateOf(requirePlace(kernel.places, request.query.ars), kernel);
      const year = request.query.year ?? civilDate(kernel.clock.now()).year;
      reply.header('cache-control', 'public, max-age=3600');
      return {
        state: { ars: state.ars, name: state.name },
        holidays: [...holidaysOf(state.ars, year)],
        source: HOLIDAYS_SOURCE,
      };
    },
  );
}

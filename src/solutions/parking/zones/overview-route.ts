import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { placeOf } from '../../../kernel/http/permissions.ts';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { atPlace } from '../../../kernel/identity/desk/schemas.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { LOT_KINDS, LOT_STATES } from '../model.ts';
import { overviewOf } from './overview.ts';
import { authority } from './review-schemas.ts';
import type { ParkingOverview } from './zones-api.ts';

const count = z.number().nullable().describe('null: fewer than five people');
const answer = z.object({
  lots: z.array(
    z.object({ kind: z.enum(LOT_KINDS), listed: z.number(), bays: z.number(), waiting: z.number() }),
  ),
  states: z.array(z.object({ state: z.enum(LOT_STATES), lots: z.number() })),
  booked: z.object({ bookings: count, hours: count, kept: count }),
  layer: z
    .object({ name: z.string(), zones: z.number(), at: z.string().nullable(), isOld: z.boolean() })
    .nullable(),
  authority,
  limits: z.object({ hour: z.number(), night: z.number(), day: z.number(), month: z.number() }),
  phone: z.string(),
});

/** Parking at a place in figures, for its desk. */
export function overviewRoute(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/parking/desk/:ars/overview',
    {
      config: { permission: 'desk:open', limit: 'desk' },
      schema: {
        tags: ['parking'],
        summary:
          'Lots, bookings of the last 30 days and the rules in force at a place: figures, never people',
        params: atPlace,
        querystring: z.strictObject({ lang: languageParameter }),
        response: { 200: answer },
      },
    },
    async (request): Promise<ParkingOverview> => overviewOf(placeOf(request, kernel.places), kernel),
  );
}

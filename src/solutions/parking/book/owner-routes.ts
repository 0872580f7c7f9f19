import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { personOf } from '../../../kernel/http/permissions.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { AHEAD, type Booking, OVER, RUNNING } from './booking.ts';
import type { LotBooking } from './bookings-api.ts';
import { pageOfLot } from './of-lot-store.ts';
import { requireBookingOf, requireLot, sayOverstay } from './owner-acts.ts';
import { ownerViews } from './owner-view.ts';
import { rateBooking } from './rate.ts';
import {
  language,
  listQuery,
  lotBooking,
  lotBookings,
  oneLot,
  oneOfLot,
  overstaySaid,
  ratingForm,
} from './schemas.ts';

const PATH = '/api/parking/lots/:id/bookings';
const config = { permission: 'account:own', limit: 'account' } as const;
const tags = ['parking'];
const PAGE = 50;

/** Bookings of the own lots. Lots of others are unknown here. */
export function ownerBookingRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const one = { tags, params: oneOfLot, querystring: language, response: { 200: lotBooking } };

  app.get(
    PATH,
    {
      config,
      schema: {
        ...{ tags, summary: 'Bookings of an own lot; whose they are only as long as they run' },
        ...{ params: oneLot, querystring: listQuery, response: { 200: lotBookings } },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const { which, page } = request.query;
      const lot = await requireLot(kernel, { id: request.params.id, owner: personOf(request).id });
      const isPast = which === 'past';
      const states = isPast ? OVER : [...AHEAD, ...RUNNING];
      const { bookings, count } = await pageOfLot(kernel.db, lot, { states, isPast, page, size: PAGE });
      return {
        bookings: await ownerViews(kernel, lot, bookings),
        ...{ page, pages: Math.max(1, Math.ceil(count / PAGE)), now: kernel.clock.now().toString() },
      };
    },
  );

  app.post(
    `${PATH}/:booking/overstay`,
    { config, schema: { ...one, summary: 'Somebody stays too long', body: overstaySaid } },
    async (request) => {
      const { lot, booking } = await known(request);
      return viewOf(lot, await sayOverstay(kernel, booking, request.body.version));
    },
  );

  app.post(
    `${PATH}/:booking/rate`,
    { config, schema: { ...one, summary: 'Rate a driver, once, after the end', body: ratingForm } },
    async (request) => {
      const { lot, booking } = await known(request);
      await rateBooking(kernel, booking, { ...request.body, by: 'owner' });
      return viewOf(lot, booking);
    },
  );

  async function known(
    request: Parameters<typeof personOf>[0] & { params: { id: string; booking: string } },
  ) {
    const lot = await requireLot(kernel, { id: request.params.id, owner: personOf(request).id });
    return { lot, booking: await requireBookingOf(kernel, lot, request.params.booking) };
  }

  async function viewOf(lot: { ars: string; id: string }, booking: Booking): Promise<LotBooking> {
    const [view] = await ownerViews(kernel, lot, [booking]);
    if (view === undefined) throw new Error('A view of one booking has one booking');
    return view;
  }
}

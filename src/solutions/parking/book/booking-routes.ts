import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { personOf } from '../../../kernel/http/permissions.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { requireOwn } from './act.ts';
import { arriveAt, sayBlocked } from './arrive.ts';
import { AHEAD, type Booking, OVER, RUNNING } from './booking.ts';
import { changeBooking, extendBooking } from './change-booking.ts';
import { cancelBooking, leaveBooking } from './end-booking.ts';
import { pageOfDriver } from './of-lot-store.ts';
import { quoteFor } from './quote.ts';
import { rateBooking } from './rate.ts';
import {
  bookingAct,
  bookingChange,
  bookingExtension,
  bookingForm,
  bookingList,
  bookingQuote,
  bookingView,
  language,
  listQuery,
  oneBooking,
  quoteQuery,
  ratingForm,
} from './schemas.ts';
import { takeBooking } from './take-booking.ts';
import { oneView, viewsOf } from './view.ts';

const PATH = '/api/parking/bookings';
const config = { permission: 'account:own', limit: 'account' } as const;
const tags = ['parking'];
const PAGE = 20;

/** Own bookings of a driver. Those of others are unknown here. */
export function bookingRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const one = { tags, params: oneBooking, querystring: language, response: { 200: bookingView } };

  app.get(
    PATH,
    {
      config,
      schema: {
        ...{ tags, summary: 'Own bookings: to come and running by time, or past ones, newest first' },
        ...{ querystring: listQuery, response: { 200: bookingList } },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const { which, page } = request.query;
      const isPast = which === 'past';
      const states = isPast ? OVER : [...AHEAD, ...RUNNING];
      const now = kernel.clock.now().toString();
      const asked = { states, isPast, now, page, size: PAGE };
      const { bookings, count } = await pageOfDriver(kernel.db, personOf(request).id, asked);
      return {
        bookings: await viewsOf(kernel, bookings),
        ...{ page, pages: Math.max(1, Math.ceil(count / PAGE)), now },
      };
    },
  );

  app.post(
    PATH,
    {
      config,
      schema: {
        ...{ tags, summary: 'Book a bay, or a space within some metres of a destination' },
        description:
          'The same `wish` sent again answers the same booking. Refused with 409 and the next possibility in `next`.',
        ...{ querystring: language, body: bookingForm, response: { 200: bookingView } },
      },
    },
    async (request) => {
      const driver = personOf(request).id;
      const booking = await takeBooking(kernel, {
        ...{ form: request.body, driver, language: request.query.lang },
      });
      return oneView(kernel, booking);
    },
  );

  app.get(
    `${PATH}/:id`,
    { config, schema: { ...one, summary: 'One of the own bookings' } },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return oneView(kernel, await ownOf(request));
    },
  );

  app.patch(
    `${PATH}/:id`,
    {
      config,
      schema: { ...one, summary: 'Another time or vehicle, before it begins', body: bookingChange },
    },
    async (request) => {
      const asked = { change: request.body, language: request.query.lang };
      return oneView(kernel, await changeBooking(kernel, await ownOf(request), asked));
    },
  );

  app.post(
    `${PATH}/:id/extend`,
    { config, schema: { ...one, summary: 'A later end', body: bookingExtension } },
    async (request) => {
      const asked = { wanted: request.body, language: request.query.lang };
      return oneView(kernel, await extendBooking(kernel, await ownOf(request), asked));
    },
  );

  app.get(
    `${PATH}/:id/quote`,
    {
      config,
      schema: {
        ...{ tags, summary: 'What the whole booking would cost until another end, where it is now' },
        ...{ params: oneBooking, querystring: quoteQuery, response: { 200: bookingQuote } },
      },
    },
    async (request) => quoteFor(kernel, await ownOf(request), request.query),
  );

  const acts = {
    cancel: ['Cancel it', ({ version }, known) => cancelBooking(kernel, known, version)],
    end: ['End it before its time', ({ version }, known) => leaveBooking(kernel, known, version)],
    leave: ['Say that the bay is free again', ({ version }, known) => leaveBooking(kernel, known, version)],
    arrive: [
      'Say that one is there; `bay`: as the QR at the lot says',
      (body, known) => arriveAt(kernel, known, body),
    ],
    blocked: [
      'The bay is taken or closed: another one',
      ({ version }, known) => sayBlocked(kernel, known, version),
    ],
  } satisfies Record<
    string,
    [string, (body: { version: number; bay?: string | undefined }, known: Booking) => Promise<Booking>]
  >;
  for (const [name, [summary, run]] of Object.entries(acts))
    app.post(
      `${PATH}/:id/${name}`,
      { config, schema: { ...one, summary, body: bookingAct } },
      async (request) => oneView(kernel, await run(request.body, await ownOf(request))),
    );

  app.post(
    `${PATH}/:id/rate`,
    { config, schema: { ...one, summary: 'Rate the bay, once, after the end', body: ratingForm } },
    async (request) => {
      const known = await ownOf(request);
      await rateBooking(kernel, known, { ...request.body, by: 'driver' });
      return oneView(kernel, known);
    },
  );

  function ownOf(request: Parameters<typeof personOf>[0] & { params: { id: string } }): Promise<Booking> {
    return requireOwn(kernel, { id: request.params.id, driver: personOf(request).id });
  }
}

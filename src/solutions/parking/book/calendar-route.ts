import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { personOf } from '../../../kernel/http/permissions.ts';
import { FEED_TYPES } from '../../../kernel/outward/feeds/feed.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { requireOwn } from './act.ts';
import { ownLink } from './own-link.ts';
import { language, oneBooking } from './schemas.ts';
import { oneView } from './view.ts';
import { writeBookingCalendar } from './write-calendar.ts';

export function bookingCalendarRoute(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/parking/bookings/:id/calendar.ics',
    {
      config: { permission: 'account:own', limit: 'account' },
      schema: {
        ...{ tags: ['parking'], summary: 'One of the own bookings as iCalendar', params: oneBooking },
        description: 'Keeps its UID; SEQUENCE rises with each change. With the address once it is told.',
        querystring: language,
        response: { 200: z.string().describe('text/calendar') },
      },
    },
    async (request, reply) => {
      const booking = await requireOwn(kernel, { id: request.params.id, driver: personOf(request).id });
      const { lang } = request.query;
      const view = await oneView(kernel, booking);
      const link = `${request.protocol}://${request.host}${ownLink(lang, 'bookings', booking.id)}`;
      return reply
        .type(FEED_TYPES.ics)
        .headers({
          'cache-control': 'private, no-store',
          'content-disposition': `attachment; filename="parken-${booking.code}.ics"`,
        })
        .send(writeBookingCalendar(booking, { view, link, language: lang }));
    },
  );
}

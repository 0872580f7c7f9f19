import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { personOf } from '../../../kernel/http/permissions.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { lotById } from '../lots/lot-store.ts';
import { ownBooking } from './own-booking.ts';
import { paymentProblem } from './payment-problem.ts';
import { insertPayment, paymentsOf } from './payment-store.ts';
import { standing } from './payment-view.ts';
import type { PaymentProvider } from './provider.ts';
import { takeNotice } from './take-notice.ts';

const MOST_BYTES = 65_536;

/**
 * Paying at a licensed provider. The routes exist only where one is configured; the public one lets in nothing but what
 * the provider has signed, and counts as much as a desk at work: a provider tells what happened in a whole town.
 */
export function noticeRoutes(
  instance: FastifyInstance,
  kernel: Kernel,
  licensed: readonly PaymentProvider[],
): void {
  const [first] = licensed;
  if (first === undefined) return;

  instance.withTypeProvider<ZodTypeProvider>().post(
    '/api/parking/bookings/:id/payment/start',
    {
      config: { permission: 'account:own', limit: 'account' },
      schema: {
        ...{ tags: ['parking'], summary: 'Begin to pay at the provider; again: the same payment' },
        params: z.object({ id: z.uuid() }),
        response: { 200: z.object({ link: z.string().nullable() }) },
      },
    },
    async (asked) => {
      const { booking, isDriver } = await ownBooking(kernel, personOf(asked).id, asked.params.id);
      const payments = await paymentsOf(kernel.db, booking);
      const [known] = payments;
      const { state, amount } = standing(booking, payments);
      const lot = await lotById(kernel.db, booking.lot, [booking.ars]);
      const isOpen = state === 'open' || state === 'failed';
      if (!isDriver || booking.pay !== 'provider' || !isOpen || !lot?.owner)
        throw paymentProblem('payment-none');
      // The same order for the same state of things: a second tap, or a second device, pays nothing twice.
      const id = known?.state === 'open' && known.amount === amount ? known.id : randomUUID();
      const order = { id, purpose: booking.code, amount, payee: lot.owner };
      const { reference, link } = await first.start(order).catch((error: unknown) => {
        throw paymentProblem('payment-refused', error);
      });
      await insertPayment(
        kernel.db,
        { ...{ ars: booking.ars, id, booking: booking.id, provider: first.id }, reference, amount },
        kernel.clock.now(),
      );
      return { link };
    },
  );

  // A room of its own: the signature is over the bytes as they came.
  void instance.register(async (room) => {
    room.removeAllContentTypeParsers();
    room.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MOST_BYTES }, (_asked, body, done) =>
      done(null, body),
    );
    room.withTypeProvider<ZodTypeProvider>().post(
      '/api/parking/payments/:provider/notices',
      {
        config: { permission: 'public', limit: 'desk' },
        bodyLimit: MOST_BYTES,
        schema: {
          ...{ tags: ['parking'], summary: 'What a licensed provider tells of a payment, signed by it' },
          params: z.object({ provider: z.string().regex(/^[a-z0-9-]{1,40}$/) }),
          response: { 200: z.object({ taken: z.enum(['taken', 'known', 'overtaken']) }) },
        },
      },
      async (asked) => {
        const provider = licensed.find(({ id }) => id === asked.params.provider);
        if (provider === undefined) throw paymentProblem('payment-unknown');
        const body = Buffer.isBuffer(asked.body) ? asked.body : Buffer.alloc(0);
        const notice = provider.notice({ headers: asked.headers, body });
        if (notice === null) throw paymentProblem('payment-signature');
        return { taken: await takeNotice(kernel, provider, notice) };
      },
    );
  });
}

import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { personOf } from '../../../kernel/http/permissions.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { type Mark, markPayment } from './mark-payment.ts';
import type { PaymentView } from './money-api.ts';
import { ownBooking } from './own-booking.ts';
import { paymentProblem } from './payment-problem.ts';
import { paymentView, transferOf } from './payment-view.ts';
import { qrPicture } from './qr-picture.ts';

const CONFIG = { permission: 'account:own', limit: 'account' } as const;
const PATH = '/api/parking/bookings/:id';
const params = z.object({ id: z.uuid() });
const view = z.object({
  pay: z.enum(['free', 'direct', 'provider']),
  state: z.enum(['none', 'waits', 'open', 'paid', 'failed', 'refund-due', 'refunded']),
  amount: z.number(),
  untold: z.number(),
  direct: z
    .object({ holder: z.string(), iban: z.string(), purpose: z.string(), code: z.string().nullable() })
    .nullable(),
  provider: z.object({ name: z.string(), link: z.string().nullable() }).nullable(),
  ...{ toldPaidAt: z.string().nullable(), receivedAt: z.string().nullable() },
}) satisfies z.ZodType<PaymentView>;

const MARKS = [
  { mark: 'told', by: 'driver', summary: 'The driver says "I have paid"' },
  { mark: 'received', by: 'owner', summary: 'The owner says "I have received it"' },
  { mark: 'not-received', by: 'owner', summary: 'The owner takes that back' },
  { mark: 'refunded', by: 'owner', summary: 'The owner says "I have given it back"' },
] as const satisfies readonly { mark: Mark; by: 'driver' | 'owner'; summary: string }[];

/** The payment of a booking, for its driver and the owner of its lot. */
export function paymentRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const shape = { tags: ['parking'], params, response: { 200: view } };

  app.get(
    `${PATH}/payment`,
    { config: CONFIG, schema: { ...shape, summary: 'What is to be paid, whom, and how' } },
    async (asked) => {
      const { booking, isDriver } = await ownBooking(kernel, personOf(asked).id, asked.params.id);
      return paymentView(booking, isDriver, kernel);
    },
  );

  app.get(
    `${PATH}/girocode.svg`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: ['parking'], summary: 'The transfer as a GiroCode, for the driver', params },
        response: { 200: z.string().describe('image/svg+xml') },
      },
    },
    async (asked, reply) => {
      const { booking, isDriver } = await ownBooking(kernel, personOf(asked).id, asked.params.id);
      const text = isDriver ? await transferOf(booking, kernel) : null;
      if (text === null) throw paymentProblem('payment-none');
      return reply.type('image/svg+xml').send(await qrPicture(text));
    },
  );

  for (const { mark, by, summary } of MARKS)
    app.post(`${PATH}/payment/${mark}`, { config: CONFIG, schema: { ...shape, summary } }, async (asked) => {
      const { id } = personOf(asked);
      const { booking, isDriver } = await ownBooking(kernel, id, asked.params.id);
      if (isDriver !== (by === 'driver')) throw paymentProblem('parking-booking-unknown');
      await markPayment(kernel, booking, mark);
      const after = await ownBooking(kernel, id, asked.params.id);
      return paymentView(after.booking, isDriver, kernel);
    });
}

import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { personOf } from '../../../kernel/http/permissions.ts';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { paperReply } from '../../../kernel/papers/paper-reply.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { sayIn } from '../texts.ts';
import { ownBooking } from './own-booking.ts';
import { paymentProblem } from './payment-problem.ts';
import { receiptOf } from './receipt.ts';

/** `GET /api/parking/bookings/:id/receipt.pdf`: for the driver, and the owner of the lot. */
export function receiptRoute(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/parking/bookings/:id/receipt.pdf',
    {
      // Drawing takes a tenth of a second of the one processor that answers everybody.
      config: { permission: 'account:own', limit: 'documents' },
      schema: {
        ...{ tags: ['parking'], summary: 'Receipt of a stay as tagged PDF' },
        ...{ params: z.object({ id: z.uuid() }), querystring: z.strictObject({ lang: languageParameter }) },
        response: { 200: z.string().describe('application/pdf') },
      },
    },
    async (asked, reply) => {
      const { lang } = asked.query;
      const { booking } = await ownBooking(kernel, personOf(asked).id, asked.params.id);
      const paper = await receiptOf(booking, kernel, lang);
      if (paper === null) throw paymentProblem('parking-no-receipt');
      const name = `${sayIn(lang)('receipt_file')}-${booking.code}`;
      const author = kernel.operator.name ?? 'Hierzulande';
      return paperReply(reply, { paper, format: 'pdf', name, author, now: kernel.clock.now() });
    },
  );
}

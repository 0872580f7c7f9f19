import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { personOf } from '../../../kernel/http/permissions.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { previewBooking } from './preview.ts';
import { bookingPreview, language, previewForm } from './schemas.ts';

export function bookingPreviewRoute(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().post(
    '/api/parking/bookings/preview',
    {
      config: { permission: 'account:own', limit: 'account' },
      schema: {
        ...{ tags: ['parking'], summary: 'What a booking would cost, and what would hold for it' },
        description:
          'Nothing is held. Refused with 409 and the next possibility in `next`, like the booking.',
        ...{ querystring: language, body: previewForm, response: { 200: bookingPreview } },
      },
    },
    async (request) =>
      previewBooking(kernel, {
        ...{ form: request.body, driver: personOf(request).id, language: request.query.lang },
      }),
  );
}

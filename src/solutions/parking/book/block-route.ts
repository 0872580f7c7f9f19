import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { personOf } from '../../../kernel/http/permissions.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { blockBay, requireLot } from './owner-acts.ts';
import { bayBlock, blockedBay, language, oneBay } from './schemas.ts';

/** The owner closes a bay until an instant, or opens it again. */
export function blockRoute(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().post(
    '/api/parking/lots/:id/bays/:bay/block',
    {
      config: { permission: 'account:own', limit: 'account' },
      schema: {
        tags: ['parking'],
        summary: 'Close a bay until an instant, or open it again; bookings until then move elsewhere',
        ...{ params: oneBay, querystring: language, body: bayBlock, response: { 200: blockedBay } },
      },
    },
    async (request) => {
      const lot = await requireLot(kernel, { id: request.params.id, owner: personOf(request).id });
      return blockBay(kernel, lot, { bay: request.params.bay, until: request.body.until });
    },
  );
}

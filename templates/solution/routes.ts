import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { requirePlace } from '../../kernel/places/require-place.ts';
import type { Kernel } from '../../kernel/solution.ts';
import { entrySchema } from './model.ts';
import { entriesOf } from './store.ts';

/** `GET /api/__id__?ars=`: entries of a place, paged by key set. */
export function routes(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/__id__',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['__id__'],
        summary: '__title_en__ of a place',
        querystring: z.object({
          ars: z.string().max(40),
          after: z.uuid().optional().describe('Id of the last entry of the page before'),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: { 200: z.object({ entries: z.array(entrySchema), next: z.string().nullable() }) },
      },
    },
    async (request) => {
      const { ars, after, limit } = request.query;
      const place = requirePlace(kernel.places, ars);
      const entries = await entriesOf(kernel.places.keys(place.ars), kernel.db, { after, limit });
      return { entries, next: entries.length === limit ? (entries.at(-1)?.id ?? null) : null };
    },
  );
}

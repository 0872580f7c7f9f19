import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { OPEN_TO_PAGES } from '../../../kernel/http/headers/open-to-pages.ts';
import { requirePlace } from '../../../kernel/places/require-place.ts';
import { arsParameter } from '../../../kernel/places/schemas.ts';
import { placePath } from '../../../kernel/places/slug.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { isExample } from '../../../kernel/sources/sources-of-records.ts';
import { instantOf } from '../find/berlin-clock.ts';
import { lotPath } from '../find/find-paths.ts';
import { freeLots } from '../find/free-lots.ts';
import { listedAt } from '../find/free-store.ts';
import { sourceOf } from '../find/from-sources.ts';
import { priceInWords } from '../money/price-in-words.ts';
import { type ParkingSite, parkingSite } from './parking-sites.ts';

const MOST_LOTS = 2_000;
/** What is free "now" can be had for at least so many minutes. */
const NOW = 15;
/** Words of the owner and of prices in this export. */
const LANGUAGE = 'de';

const site = z.object({
  ...{ uid: z.string(), name: z.string() },
  type: z.enum(['OFF_STREET_PARKING_GROUND', 'UNDERGROUND', 'OTHER']),
  ...{ lat: z.number(), lon: z.number(), position_accuracy: z.number(), public_url: z.string() },
  ...{ capacity: z.number(), realtime_capacity: z.number(), realtime_free_capacity: z.number() },
  realtime_opening_status: z.enum(['OPEN', 'CLOSED']),
  ...{ realtime_data_updated_at: z.string(), static_data_updated_at: z.string() },
  ...{ opening_hours: z.string(), max_stay: z.string(), max_height: z.number().optional() },
  ...{ max_width: z.number(), has_fee: z.boolean(), fee_description: z.string().nullable() },
  restrictions: z.array(
    z.object({ type: z.enum(['CHARGING', 'DISABLED']), hours: z.string(), capacity: z.number() }),
  ),
  attribution: z.object({ name: z.string(), licence: z.string(), url: z.string().nullable() }),
});

/** `GET /api/parking/sites/<ars>.json` */
export function sitesRoute(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/parking/sites/:ars.json',
    {
      config: { permission: 'public', limit: 'search' },
      schema: {
        tags: ['parking'],
        summary: 'Shared lots as ParkingSite of ParkAPI v3, with what is free now; without example data',
        params: z.object({ ars: arsParameter }),
        response: { 200: z.object({ items: z.array(site), total_count: z.number() }) },
      },
    },
    async (request, reply): Promise<{ items: ParkingSite[]; total_count: number }> => {
      const place = requirePlace(kernel.places, request.params.ars);
      const all = await listedAt(kernel.places.keys(place.ars), kernel.db, MOST_LOTS);
      const lots = all.filter((lot) => !isExample(lot, kernel));
      const from = Math.floor(kernel.clock.milliseconds() / 60_000);
      const free = await freeLots(
        lots,
        { place, language: LANGUAGE, span: { from, until: from + NOW } },
        kernel,
      );
      const home = `${request.protocol}://${request.host}${placePath(place, LANGUAGE)}`;
      const items = lots.flatMap((lot, index): ParkingSite[] => {
        const [now, source] = [free[index], sourceOf(lot, LANGUAGE, kernel)];
        if (now === undefined || source === null) return [];
        const { name, licence, url } = source;
        const made = parkingSite({
          ...{ lot, now, url: `${home}/${lotPath(lot.id)}`, at: instantOf(from) },
          ...{ price: priceInWords(lot.record.price, LANGUAGE), attribution: { name, licence, url } },
        });
        return made === null ? [] : [made];
      });
      reply.headers({ ...OPEN_TO_PAGES, 'cache-control': 'public, max-age=60' });
      return { items, total_count: items.length };
    },
  );
}

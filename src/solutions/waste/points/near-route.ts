import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { etagOf, sendWithEtag } from '../../../kernel/http/conditional.ts';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { foreignTo } from '../../../kernel/i18n/foreign.ts';
import { requirePlace } from '../../../kernel/places/require-place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { examplesParameter, sourcesLeftOut } from '../../../kernel/sources/examples.ts';
import { isExample } from '../../../kernel/sources/sources-of-records.ts';
import { FRACTIONS } from '../fractions.ts';
import { sayIn } from '../texts.ts';
import { pointsIn } from './point-store.ts';
import { pointName } from './point-words.ts';
import { pointPath } from './points-path.ts';
import { pointsScope } from './points-scope.ts';

/** More are left out: nobody sorts them on a phone. */
const MOST_NEAR = 5000;

const nearSchema = z.object({
  rows: z.array(
    z.object({
      page: z.string().describe('Below the place'),
      name: z.string(),
      note: z.string().optional(),
      lang: z.string().optional().describe('Language of the name where it is not the wanted one'),
      lon: z.number(),
      lat: z.number(),
      example: z.literal(true).optional(),
    }),
  ),
});

/** `GET /api/waste/near`: the caller asks by place and fraction alone, and sorts by distance itself. */
export function nearRoute(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/waste/near',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['waste'],
        summary: 'Collection points here and next to it, few words each: the caller sorts them by distance',
        querystring: z.object({
          ars: z.string().max(40).describe('ARS of the place, 12 digits'),
          fraction: z.enum(FRACTIONS).optional().describe('Only those that take it'),
          examples: examplesParameter,
          lang: languageParameter,
        }),
        response: { 200: nearSchema },
      },
    },
    async (request, reply) => {
      const { ars, fraction, lang, examples } = request.query;
      const scope = pointsScope(requirePlace(kernel.places, ars), kernel.places);
      const say = sayIn(lang);
      const without = new Set(sourcesLeftOut(examples, kernel.sources));
      const found = await pointsIn(scope.keys, kernel.db, {
        ...{ fractions: fraction === undefined ? null : [fraction], limit: MOST_NEAR, offset: 0 },
      });
      const rows = found
        .filter(({ source }) => !without.has(source))
        .map((one) => {
          const { text, lang: spoken } = pointName(one.record, say);
          const foreign = spoken === undefined ? undefined : foreignTo(spoken, lang);
          return {
            ...{ page: pointPath(one.id), name: text, ...one.record.point },
            ...(one.record.address !== null && { note: one.record.address }),
            ...(foreign !== undefined && { lang: foreign }),
            ...(isExample(one, kernel) && { example: true as const }),
          };
        });
      const body = JSON.stringify({ rows });
      return sendWithEtag(request, reply, {
        ...{ body, etag: etagOf(body), type: 'application/json; charset=utf-8' },
        cacheControl: 'public, max-age=300',
      });
    },
  );
}

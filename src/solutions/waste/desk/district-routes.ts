import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { placeOf } from '../../../kernel/http/permissions.ts';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { atPlace } from '../../../kernel/identity/desk/schemas.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { inOrder } from './districts.ts';
import { DISTRICT_FINDINGS, type DistrictList } from './districts-api.ts';
import { ownDistricts } from './own-districts.ts';

const day = z.string().describe('Civil date');
const bin = z.object({
  ...{ key: z.string(), name: z.string(), fraction: z.string() },
  ...{ first: day, last: day, next: day.nullable() },
});
const district = z.object({
  ...{ slug: z.string(), name: z.string(), bins: z.array(bin), streets: z.number() },
  ...{ first: day.nullable(), last: day.nullable(), next: day.nullable(), sources: z.array(z.string()) },
  ...{ example: z.literal(true).optional(), findings: z.array(z.enum(DISTRICT_FINDINGS)) },
});

/** The districts of a place's own sources, for its desk. */
export function districtRoutes(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/waste/desk/:ars/districts',
    {
      config: { permission: 'desk:open', limit: 'desk' },
      schema: {
        tags: ['waste'],
        summary: 'Districts of a place with their bins, streets and days, and what is wrong with them',
        params: atPlace,
        querystring: z.strictObject({
          lang: languageParameter,
          order: z.enum(['name', 'last', 'streets', 'findings']).default('name'),
          begin: z.coerce.number().int().min(0).max(20_000).default(0),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: {
          200: z.object({
            ...{ districts: z.array(district), total: z.number(), streets: z.number() },
            ...{ withFindings: z.number(), next: z.number().nullable() },
          }),
        },
      },
    },
    async (request): Promise<DistrictList> => {
      const { lang, order, begin, limit } = request.query;
      const all = await ownDistricts(placeOf(request, kernel.places), kernel);
      return {
        districts: inOrder(all, order, lang).slice(begin, begin + limit),
        total: all.length,
        streets: all.reduce((sum, { streets }) => sum + streets, 0),
        withFindings: all.filter(({ findings }) => findings.length > 0).length,
        next: begin + limit < all.length ? begin + limit : null,
      };
    },
  );
}

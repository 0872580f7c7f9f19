import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { requirePlace } from '../../../kernel/places/require-place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { sourceSchema } from '../out/schemas.ts';
import { digitalAt } from './digital-at.ts';
import { placeFiguresSchema, unitFiguresSchema } from './figures.ts';

const ids = z.array(z.string()).describe('Ids of services of the base catalogue');
const history = z
  .array(z.object({ day: z.iso.date(), figures: z.union([placeFiguresSchema, unitFiguresSchema]) }))
  .describe('Oldest first; a day only where a figure changed');
const place = z.object({ ars: z.string(), name: z.string() });

const answerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('municipality'),
    place,
    figures: placeFiguresSchema.describe('As the data stand now'),
    gaps: z.object({
      online: ids,
      offline: ids.describe('Described, and no way online is named'),
      unknown: ids.describe('The data say nothing'),
    }),
    history,
    sources: z.array(sourceSchema),
  }),
  z.object({
    kind: z.literal('unit'),
    place,
    figures: unitFiguresSchema.nullable().describe('As counted last night; null: nothing is known'),
    members: z.array(place.extend({ figures: z.union([placeFiguresSchema, unitFiguresSchema]).nullable() })),
    history,
  }),
]);

/** `GET /api/services/digital?ars=`: how much of the base catalogue can be done online, with the gaps. */
export function digitalRoutes(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/services/digital',
    {
      config: { permission: 'public', limit: 'search' },
      schema: {
        tags: ['services'],
        summary:
          'How much of the base catalogue is possible online by the connected data: of a municipality with its gaps, of other units as distribution over their municipalities',
        querystring: z.object({ ars: z.string().max(40).describe('ARS of the place, 12 digits') }),
        response: { 200: answerSchema },
      },
    },
    async (request, reply) => {
      const here = requirePlace(kernel.places, request.query.ars);
      const found = await digitalAt(here, kernel);
      reply.header('cache-control', 'public, max-age=300');
      const common = {
        place: { ars: here.ars, name: here.name },
        history: found.history.map(({ day, figures }) => ({ day, figures })),
      };
      if (found.kind === 'unit') {
        const members = found.members.map(({ place: { ars, name }, row }) => ({
          ...{ ars, name, figures: row?.figures ?? null },
        }));
        return { kind: 'unit' as const, ...common, figures: found.figures, members };
      }
      const now = kernel.clock.now();
      const idsOf = (all: readonly { id: string }[]) => all.map(({ id }) => id);
      const { online, offline, unknown } = found.gaps;
      return {
        ...{ kind: 'municipality' as const, ...common, figures: found.figures },
        gaps: { online: idsOf(online), offline: idsOf(offline), unknown: idsOf(unknown) },
        sources: [...found.sources].flatMap((id) => kernel.sources.info(id, null, now) ?? []),
      };
    },
  );
}

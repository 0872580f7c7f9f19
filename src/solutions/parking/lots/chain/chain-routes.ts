/** A chain brings many lots at once. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { personOf } from '../../../../kernel/http/permissions.ts';
import type { Kernel } from '../../../../kernel/solution.ts';
import { LOT_STATES } from '../../model.ts';
import { querystring, tags } from '../route-shapes.ts';
import { importChain } from './take-chain.ts';
import { templateCsv } from './template.ts';

const LARGEST = 2_000_000;
/** Line breaks and quotes become two characters in JSON. */
const LARGEST_BODY = 2 * LARGEST + 10_000;

const answer = z.object({
  lots: z.array(
    z.object({
      ...{ number: z.string(), title: z.string(), place: z.string(), bays: z.number() },
      change: z.enum(['new', 'changed', 'unchanged']),
      id: z.string().nullable(),
      state: z.enum(LOT_STATES).nullable(),
    }),
  ),
  faults: z.array(z.object({ line: z.number(), column: z.string().nullable(), text: z.string() })),
  counts: z.object({ new: z.number(), changed: z.number(), unchanged: z.number(), bad: z.number() }),
  taken: z.boolean(),
});

export function chainRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.post(
    '/api/parking/lots/import',
    {
      config: { permission: 'account:own', limit: 'upload' },
      bodyLimit: LARGEST_BODY,
      schema: {
        ...{ tags, querystring, summary: 'Lots from a table (CSV) or map (GeoJSON): a look, or taken' },
        body: z.strictObject({
          format: z.enum(['csv', 'geojson']),
          text: z.string().max(LARGEST),
          take: z.boolean(),
          declarations: z.strictObject({ mayLet: z.boolean(), notPublic: z.boolean() }).optional(),
        }),
        response: { 200: answer },
      },
    },
    async (asked) => importChain(kernel, personOf(asked).id, asked.body, asked.query.lang),
  );

  app.get(
    '/api/parking/lots/template.csv',
    {
      config: { permission: 'public' },
      schema: {
        ...{ tags, summary: 'All columns of such a table, with an invented lot' },
        response: { 200: z.string().describe('text/csv') },
      },
    },
    async (_asked, reply) =>
      reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="stellplaetze-vorlage.csv"')
        .send(templateCsv()),
  );
}

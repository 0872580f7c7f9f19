import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { OPEN_CONFIG, OPEN_HEADERS } from '../../../kernel/network/open-data.ts';
import { csvLine } from '../../../kernel/outward/archive/write-csv.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { APPROVAL_KINDS } from './approval.ts';
import { approvalDays, LEAST_TOWNS } from './approval-days.ts';
import { townsDays } from './approval-schemas.ts';
import { tags } from './route-parts.ts';

const PATH = '/api/transfer/open/approval-days';
/** So that spreadsheets read it as UTF-8. */
const MARK = '\ufeff';
/** The operator has not named one (`docs/unverified.md`): said as such, never guessed. */
const LICENCE: string | null = null;

const kindDays = z.object({ kind: z.enum(APPROVAL_KINDS), days: townsDays });

/** How long approvals take in days of the calendar, by kind, for other programs. Examples are not counted. */
export function daysRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const summary = `Days between asking for an approval and its decision; from ${LEAST_TOWNS} towns on`;
  const read = async () => {
    const found = await approvalDays(kernel);
    return APPROVAL_KINDS.map((kind) => ({ kind, days: found[kind] }));
  };

  app.get(
    `${PATH}.json`,
    {
      config: OPEN_CONFIG,
      schema: {
        ...{ tags, summary },
        response: {
          200: z.object({
            licence: z.string().nullable().describe('null: none is named yet'),
            items: z.array(kindDays),
          }),
        },
      },
    },
    async (_, reply) => {
      const items = await read();
      reply.headers(OPEN_HEADERS);
      return { licence: LICENCE, items };
    },
  );

  app.get(
    `${PATH}.csv`,
    {
      config: OPEN_CONFIG,
      schema: {
        ...{ tags, summary: `${summary}, as a table` },
        response: { 200: z.string().describe('RFC 4180 with semicolons') },
      },
    },
    async (_, reply) => {
      const lines = (await read()).map(({ kind, days }) =>
        csvLine([
          ...[kind, days?.lower ?? null, days?.median ?? null, days?.upper ?? null],
          ...[days?.decisions ?? null, days?.towns ?? null, LICENCE],
        ]),
      );
      reply
        .headers({ ...OPEN_HEADERS, 'content-disposition': 'attachment; filename="approval-days.csv"' })
        .type('text/csv; charset=utf-8');
      return MARK + [csvLine(HEAD), ...lines].join('');
    },
  );
}

const HEAD = ['kind', 'days_lower', 'days_median', 'days_upper', 'decisions', 'towns', 'licence'];

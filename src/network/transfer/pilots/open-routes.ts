import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { FIELDS, type Field } from '../../../kernel/network/fields.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { examplesParameter } from '../../../kernel/sources/examples.ts';
import { csvHead, csvRow, OPEN_PILOTS, type OpenPilot, openPilot, openPilotOf } from './open-pilot.ts';
import { pilotsById } from './public-store.ts';

/** Public data, without any cookie: pages of others may read them. */
const OPEN = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'public, max-age=300',
} as const;
const CONFIG = { permission: 'public', limit: 'search' } as const;
const PIECE = 500;
const field = z.enum(FIELDS).optional().describe('Only of this field of work');

interface Wanted {
  field?: Field | undefined;
  examples: 'yes' | 'no';
}
/** Piece by piece, so that nobody holds all of them. */
function sendTable(reply: Pick<FastifyReply, 'headers'>, pieces: AsyncIterable<string>): void {
  reply
    .headers({ ...OPEN, 'content-disposition': 'attachment; filename="pilots.csv"' })
    .type('text/csv; charset=utf-8')
    .send(Readable.from(pieces));
}

type Page = Wanted & { after: string | null; limit: number };

/** What towns try and tried, for other programs: by page as JSON, whole as CSV. Never what is only planned. */
export function pilotOpenRoutes(instance: FastifyInstance, { db, places }: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  async function read({ field: wanted, examples, ...page }: Page): Promise<OpenPilot[]> {
    const filter = { ...(wanted !== undefined && { field: wanted }), withExamples: examples === 'yes' };
    return (await pilotsById(db, filter, page)).map((line) => openPilotOf(line, places));
  }

  app.get(
    `${OPEN_PILOTS}.json`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: ['transfer'], summary: 'Pilots of municipalities, stopped ones too' },
        querystring: z.strictObject({
          after: z.uuid().optional().describe('`next` of the page before'),
          limit: z.coerce.number().int().min(1).max(PIECE).default(100),
          ...{ field, examples: examplesParameter },
        }),
        response: {
          200: z.object({
            items: z.array(openPilot),
            next: z.string().nullable().describe('null: this is the last page'),
          }),
        },
      },
    },
    async (request, reply) => {
      const { after = null, limit, ...wanted } = request.query;
      const items = await read({ ...wanted, after, limit: limit + 1 });
      const shown = items.slice(0, limit);
      reply.headers(OPEN);
      return { items: shown, next: items.length > limit ? (shown.at(-1)?.id ?? null) : null };
    },
  );

  app.get(
    `${OPEN_PILOTS}.csv`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: ['transfer'], summary: 'Pilots of municipalities, as a table' },
        querystring: z.strictObject({ field, examples: examplesParameter }),
        response: { 200: z.string().describe('A file, piece by piece') },
      },
    },
    (request, reply) => sendTable(reply, write(request.query)),
  );

  async function* write(wanted: Wanted): AsyncGenerator<string> {
    yield csvHead();
    for (let after: string | null = null; ; ) {
      const rows: OpenPilot[] = await read({ ...wanted, after, limit: PIECE });
      if (rows.length > 0) yield rows.map(csvRow).join('');
      if (rows.length < PIECE) return;
      after = rows.at(-1)?.id ?? null;
    }
  }
}

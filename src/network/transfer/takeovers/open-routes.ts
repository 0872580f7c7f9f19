import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Kernel } from '../../../kernel/solution.ts';
import { examplesParameter } from '../../../kernel/sources/examples.ts';
import { logLines } from './log-lines.ts';
import { takeoverRows } from './log-store.ts';
import { csvHead, csvRow, type OpenTakeover, openTakeover, openTakeoverOf } from './open-takeover.ts';

/** Public data, without any cookie: pages of others may read them. */
const OPEN = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'public, max-age=300',
} as const;
const CONFIG = { permission: 'public', limit: 'search' } as const;
const PATH = '/api/transfer/open/takeovers';
const PIECE = 500;

/** Who took what over, for other programs: by page as JSON, whole as CSV. */
export function takeoverOpenRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const read = async (page: Page): Promise<OpenTakeover[]> => {
    const rows = await takeoverRows(kernel.db, page);
    const lines = logLines(rows, 'de', kernel);
    return lines.map((line, index) => openTakeoverOf(line, rows[index]?.liveAt ?? null));
  };

  app.get(
    `${PATH}.json`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: ['transfer'], summary: 'Takeovers of solutions between municipalities' },
        querystring: z.strictObject({
          after: z.uuid().optional().describe('`next` of the page before'),
          limit: z.coerce.number().int().min(1).max(500).default(100),
          examples: examplesParameter,
        }),
        response: {
          200: z.object({
            items: z.array(openTakeover),
            next: z.string().nullable().describe('null: this is the last page'),
          }),
        },
      },
    },
    async (request, reply) => {
      const { after = null, limit, examples } = request.query;
      const items = await read({ after, limit: limit + 1, examples: examples === 'yes' });
      const shown = items.slice(0, limit);
      reply.headers(OPEN);
      return { items: shown, next: items.length > limit ? (shown.at(-1)?.id ?? null) : null };
    },
  );

  app.get(
    `${PATH}.csv`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: ['transfer'], summary: 'Takeovers of solutions between municipalities, as a table' },
        querystring: z.strictObject({ examples: examplesParameter }),
        response: { 200: z.string().describe('A file, piece by piece') },
      },
    },
    (request, reply) => send(reply, write(read, request.query.examples === 'yes')),
  );
}

interface Page {
  after: string | null;
  limit: number;
  examples: boolean;
}

function send(reply: Pick<FastifyReply, 'headers'>, pieces: AsyncIterable<string>): void {
  reply
    .headers({ ...OPEN, 'content-disposition': 'attachment; filename="takeovers.csv"' })
    .type('text/csv; charset=utf-8')
    .send(Readable.from(pieces));
}

async function* write(
  read: (page: Page) => Promise<OpenTakeover[]>,
  examples: boolean,
): AsyncGenerator<string> {
  yield csvHead();
  let after: string | null = null;
  for (;;) {
    const rows: OpenTakeover[] = await read({ after, limit: PIECE, examples });
    if (rows.length > 0) yield rows.map(csvRow).join('');
    if (rows.length < PIECE) return;
    after = rows.at(-1)?.id ?? null;
  }
}

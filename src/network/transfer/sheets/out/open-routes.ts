import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { etagOf, sendWithEtag } from '../../../../kernel/http/conditional.ts';
import type { Kernel } from '../../../../kernel/solution.ts';
import { examplesParameter } from '../../../../kernel/sources/examples.ts';
import { openState, sheetsById } from '../sheet-store.ts';
import { csvHead, csvRow } from './open-csv.ts';
import { openOf, openSheet } from './open-sheet.ts';

/** Public data, without any cookie: pages of others may read them. */
const OPEN = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
} as const;
const CACHE = 'public, max-age=300';
const CONFIG = { permission: 'public', limit: 'search' } as const;
const TAGS = ['transfer'];
const PIECE = 500;
/** The operator has not named one (`docs/unverified.md`): each sheet brings its own, or none. */
const LICENCE: string | null = null;

/** The catalogue for other programs: by page as JSON, whole as CSV, which can be brought in again. */
export function openSheetRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { db, places } = kernel;

  app.get(
    '/api/transfer/open/sheets.json',
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Fact sheets of solutions, failed ones too' },
        querystring: z.strictObject({
          after: z.uuid().optional().describe('`next` of the page before'),
          limit: z.coerce.number().int().min(1).max(PIECE).default(100),
          examples: examplesParameter,
        }),
        response: {
          200: z.object({
            licence: z.string().nullable().describe('Where a sheet names none; null: none is named'),
            items: z.array(openSheet),
            next: z.string().nullable().describe('null: this is the last page'),
          }),
        },
      },
    },
    async (request, reply) => {
      const { after = null, limit, examples } = request.query;
      const found = await sheetsById(db, { after, limit: limit + 1, examples: examples === 'yes' });
      const items = found.slice(0, limit).map((sheet) => openOf(sheet, places));
      const next = found.length > limit ? (items.at(-1)?.id ?? null) : null;
      const body = JSON.stringify({ licence: LICENCE, items, next });
      return sendWithEtag(request, reply.headers(OPEN), {
        ...{ body, etag: etagOf(body), type: 'application/json; charset=utf-8', cacheControl: CACHE },
      });
    },
  );

  app.get(
    '/api/transfer/open/sheets.csv',
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Fact sheets as a table that can be brought in again' },
        querystring: z.strictObject({ examples: examplesParameter }),
        response: { 200: z.string().describe('A file, piece by piece') },
      },
    },
    async (request, reply) => {
      const examples = request.query.examples === 'yes';
      const etag = etagOf(`${await openState(db, examples)} ${places.edition.boundaries} ${examples}`);
      return sendTable(request, reply, { etag, pieces: write(examples) });
    },
  );

  async function* write(examples: boolean): AsyncGenerator<string> {
    yield csvHead();
    for (let after: string | null = null; ; ) {
      const found: Awaited<ReturnType<typeof sheetsById>> = await sheetsById(db, {
        ...{ after, limit: PIECE, examples },
      });
      if (found.length > 0) yield found.map((sheet) => csvRow(openOf(sheet, places))).join('');
      after = found.at(-1)?.id ?? null;
      if (found.length < PIECE) return;
    }
  }
}

/** Its validator is that of what it is made from, so that nothing is written for whoever has it. */
function sendTable(
  request: FastifyRequest,
  reply: FastifyReply,
  { etag, pieces }: { etag: string; pieces: AsyncIterable<string> },
): FastifyReply {
  reply.headers({ ...OPEN, 'cache-control': CACHE, etag });
  if (request.headers['if-none-match']?.replace(/^W\//, '') === etag) return reply.status(304).send();
  return reply
    .header('content-disposition', 'attachment; filename="sheets.csv"')
    .type('text/csv; charset=utf-8')
    .send(Readable.from(pieces));
}

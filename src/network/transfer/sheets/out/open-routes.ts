import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { etagOf, sendWithEtag } from '../../../../kernel/http/conditional.ts';
import {
  inPieces,
  nextPage,
  OPEN_CONFIG,
  OPEN_HEADERS,
  type OpenPage,
  openFile,
  pageOf,
  pageParameters,
  sendTable,
} from '../../../../kernel/network/open-data.ts';
import type { Kernel } from '../../../../kernel/solution.ts';
import { examplesParameter } from '../../../../kernel/sources/examples.ts';
import type { Sheet } from '../sheet.ts';
import { openState, sheetsById } from '../sheet-store.ts';
import { csvHead, csvRow } from './open-csv.ts';
import { openOf, openSheet } from './open-sheet.ts';

const TAGS = ['transfer'];
/** The operator has not named one (`docs/unverified.md`): each sheet brings its own, or none. */
const LICENCE: string | null = null;

/** The catalogue for other programs: by page as JSON, whole as CSV, which can be brought in again. */
export function openSheetRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { db, places } = kernel;

  app.get(
    '/api/transfer/open/sheets.json',
    {
      config: OPEN_CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Fact sheets of solutions, failed ones too' },
        querystring: z.strictObject(pageParameters),
        response: {
          200: z.object({
            licence: z.string().nullable().describe('Where a sheet names none; null: none is named'),
            items: z.array(openSheet),
            next: nextPage,
          }),
        },
      },
    },
    async (request, reply) => {
      const { after = null, limit, examples } = request.query;
      const found = await sheetsById(db, { after, limit: limit + 1, examples: examples === 'yes' });
      const { items, next } = pageOf(found, limit);
      const body = JSON.stringify({
        licence: LICENCE,
        items: items.map((sheet) => openOf(sheet, places)),
        next,
      });
      return sendWithEtag(request, reply.headers(OPEN_HEADERS), {
        ...{ body, etag: etagOf(body), type: 'application/json; charset=utf-8' },
        cacheControl: OPEN_HEADERS['cache-control'],
      });
    },
  );

  app.get(
    '/api/transfer/open/sheets.csv',
    {
      config: OPEN_CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Fact sheets as a table that can be brought in again' },
        querystring: z.strictObject({ examples: examplesParameter }),
        response: { 200: openFile },
      },
    },
    async (request, reply) => {
      const examples = request.query.examples === 'yes';
      const etag = etagOf(`${await openState(db, examples)} ${places.edition.boundaries} ${examples}`);
      const read = (page: OpenPage) => sheetsById(db, { ...page, examples });
      const lines = (sheet: Sheet) => csvRow(openOf(sheet, places));
      return sendUnlessKnown(request, reply, { etag, pieces: inPieces(csvHead(), read, lines) });
    },
  );
}

/** Its validator is that of what it is made from, so that nothing is written for whoever has it. */
function sendUnlessKnown(
  request: FastifyRequest,
  reply: FastifyReply,
  { etag, pieces }: { etag: string; pieces: AsyncIterable<string> },
): FastifyReply {
  reply.headers({ ...OPEN_HEADERS, etag });
  if (request.headers['if-none-match']?.replace(/^W\//, '') === etag) return reply.status(304).send();
  return sendTable(reply, 'sheets', pieces);
}

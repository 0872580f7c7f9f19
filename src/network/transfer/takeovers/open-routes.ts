import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
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
} from '../../../kernel/network/open-data.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { examplesParameter } from '../../../kernel/sources/examples.ts';
import { logLines } from './log-lines.ts';
import { takeoverRows } from './log-store.ts';
import { csvHead, csvRow, type OpenTakeover, openTakeover, openTakeoverOf } from './open-takeover.ts';

const PATH = '/api/transfer/open/takeovers';

/** Who took what over, for other programs: by page as JSON, whole as CSV. */
export function takeoverOpenRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const read = async (page: OpenPage & { examples: boolean }): Promise<OpenTakeover[]> => {
    const rows = await takeoverRows(kernel.db, page);
    const lines = logLines(rows, 'de', kernel);
    return lines.map((line, index) => openTakeoverOf(line, rows[index]?.liveAt ?? null));
  };

  app.get(
    `${PATH}.json`,
    {
      config: OPEN_CONFIG,
      schema: {
        ...{ tags: ['transfer'], summary: 'Takeovers of solutions between municipalities' },
        querystring: z.strictObject(pageParameters),
        response: { 200: z.object({ items: z.array(openTakeover), next: nextPage }) },
      },
    },
    async (request, reply) => {
      const { after = null, limit, examples } = request.query;
      reply.headers(OPEN_HEADERS);
      return pageOf(await read({ after, limit: limit + 1, examples: examples === 'yes' }), limit);
    },
  );

  app.get(
    `${PATH}.csv`,
    {
      config: OPEN_CONFIG,
      schema: {
        ...{ tags: ['transfer'], summary: 'Takeovers of solutions between municipalities, as a table' },
        querystring: z.strictObject({ examples: examplesParameter }),
        response: { 200: openFile },
      },
    },
    (request, reply) => {
      const examples = request.query.examples === 'yes';
      void sendTable(
        reply,
        'takeovers',
        inPieces(csvHead(), (page) => read({ ...page, examples }), csvRow),
      );
    },
  );
}

import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { FIELDS, type Field } from '../../../kernel/network/fields.ts';
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
import { csvHead, csvRow, OPEN_PILOTS, type OpenPilot, openPilot, openPilotOf } from './open-pilot.ts';
import { pilotsById } from './public-store.ts';

const field = z.enum(FIELDS).optional().describe('Only of this field of work');

interface Wanted {
  field?: Field | undefined;
  examples: 'yes' | 'no';
}

type Page = Wanted & OpenPage;

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
      config: OPEN_CONFIG,
      schema: {
        ...{ tags: ['transfer'], summary: 'Pilots of municipalities, stopped ones too' },
        querystring: z.strictObject({ ...pageParameters, field }),
        response: { 200: z.object({ items: z.array(openPilot), next: nextPage }) },
      },
    },
    async (request, reply) => {
      const { after = null, limit, ...wanted } = request.query;
      reply.headers(OPEN_HEADERS);
      return pageOf(await read({ ...wanted, after, limit: limit + 1 }), limit);
    },
  );

  app.get(
    `${OPEN_PILOTS}.csv`,
    {
      config: OPEN_CONFIG,
      schema: {
        ...{ tags: ['transfer'], summary: 'Pilots of municipalities, as a table' },
        querystring: z.strictObject({ field, examples: examplesParameter }),
        response: { 200: openFile },
      },
    },
    ({ query }, reply) =>
      void sendTable(
        reply,
        'pilots',
        inPieces(csvHead(), (page) => read({ ...query, ...page }), csvRow),
      ),
  );
}

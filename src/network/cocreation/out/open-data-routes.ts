import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Kernel } from '../../../kernel/solution.ts';
import { examplesParameter } from '../../../kernel/sources/examples.ts';
import {
  CHALLENGE_COLUMNS,
  type Columns,
  csvHead,
  csvRow,
  IDEA_COLUMNS,
  ROUND_COLUMNS,
  type RoundLine,
  SPRINT_COLUMNS,
} from './open-csv.ts';
import { openChallenge, openIdea, openRound, openSprint } from './open-rows.ts';
import { openChallenges, openIdeas, openRounds, openSprints, type Page } from './open-store.ts';
import { type OpenTable, openPath } from './open-tables.ts';

/** Public data, without any cookie: pages of others may read them. */
const OPEN = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'public, max-age=300',
} as const;
const CONFIG = { permission: 'public', limit: 'search' } as const;
const TAGS = ['cocreation'];
const PIECE = 500;
/** The operator has not named one (`docs/unverified.md`): said as such, never guessed. */
const LICENCE: string | null = null;

/** Challenges, ideas, published results and sprints for other programs: by page as JSON, whole as CSV. */
export function openDataRoutes(instance: FastifyInstance, { db, places }: Kernel): void {
  const house = { db, places };
  tableRoutes(instance, {
    ...{ table: 'challenges', summary: 'Challenges of municipalities', row: openChallenge },
    ...{ read: (page) => openChallenges(house, page), columns: CHALLENGE_COLUMNS, lines: (one) => [one] },
  });
  tableRoutes(instance, {
    ...{ table: 'ideas', summary: 'Ideas, with where they come from', row: openIdea },
    ...{ read: (page) => openIdeas(house, page), columns: IDEA_COLUMNS, lines: (one) => [one] },
  });
  tableRoutes(instance, {
    ...{ table: 'rounds', summary: 'Published results of ratings; small cells are left out', row: openRound },
    read: (page) => openRounds(house, page),
    columns: ROUND_COLUMNS,
    lines: (round): RoundLine[] => round.result.ideas.map((idea) => ({ round, idea })),
  });
  tableRoutes(instance, {
    ...{ table: 'sprints', summary: 'Design sprints with towns, companies and decisions', row: openSprint },
    ...{ read: (page) => openSprints(house, page), columns: SPRINT_COLUMNS, lines: (one) => [one] },
  });
}

interface Table<Row extends { id: string }, Line> {
  table: OpenTable;
  summary: string;
  row: z.ZodType<Row>;
  read(page: Page): Promise<Row[]>;
  columns: Columns<Line>;
  lines(row: Row): readonly Line[];
}

function tableRoutes<Row extends { id: string }, Line>(
  instance: FastifyInstance,
  of: Table<Row, Line>,
): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { table, summary, row, read } = of;
  app.get(
    openPath(table, 'json'),
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary },
        querystring: z.strictObject({
          after: z.uuid().optional().describe('`next` of the page before'),
          limit: z.coerce.number().int().min(1).max(500).default(100),
          examples: examplesParameter,
        }),
        response: {
          200: z.object({
            licence: z.string().nullable().describe('null: none is named yet'),
            items: z.array(row),
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
      return {
        licence: LICENCE,
        items: shown,
        next: items.length > limit ? (shown.at(-1)?.id ?? null) : null,
      };
    },
  );
  app.get(
    openPath(table, 'csv'),
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: `${summary}, as a table` },
        querystring: z.strictObject({ examples: examplesParameter }),
        response: { 200: z.string().describe('A file, piece by piece') },
      },
    },
    (request, reply) => send(reply, table, write(of, request.query.examples === 'yes')),
  );
}

function send(reply: Pick<FastifyReply, 'headers'>, table: OpenTable, pieces: AsyncIterable<string>): void {
  reply
    .headers({ ...OPEN, 'content-disposition': `attachment; filename="${table}.csv"` })
    .type('text/csv; charset=utf-8')
    .send(Readable.from(pieces));
}

async function* write<Row extends { id: string }, Line>(
  { read, columns, lines }: Table<Row, Line>,
  examples: boolean,
): AsyncGenerator<string> {
  yield csvHead(columns);
  let after: string | null = null;
  for (;;) {
    const rows: Row[] = await read({ after, limit: PIECE, examples });
    if (rows.length > 0)
      yield rows
        .flatMap(lines)
        .map((line) => csvRow(columns, line, LICENCE))
        .join('');
    if (rows.length < PIECE) return;
    after = rows.at(-1)?.id ?? null;
  }
}

import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  inPieces,
  nextPage,
  OPEN_CONFIG,
  OPEN_HEADERS,
  openFile,
  pageOf,
  pageParameters,
  sendTable,
} from '../../../kernel/network/open-data.ts';
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

const TAGS = ['cocreation'];
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
  const { table, summary, row, read, columns } = of;
  app.get(
    openPath(table, 'json'),
    {
      config: OPEN_CONFIG,
      schema: {
        ...{ tags: TAGS, summary },
        querystring: z.strictObject(pageParameters),
        response: {
          200: z.object({
            licence: z.string().nullable().describe('null: none is named yet'),
            items: z.array(row),
            next: nextPage,
          }),
        },
      },
    },
    async (request, reply) => {
      const { after = null, limit, examples } = request.query;
      const found = await read({ after, limit: limit + 1, examples: examples === 'yes' });
      reply.headers(OPEN_HEADERS);
      return { licence: LICENCE, ...pageOf(found, limit) };
    },
  );
  app.get(
    openPath(table, 'csv'),
    {
      config: OPEN_CONFIG,
      schema: {
        ...{ tags: TAGS, summary: `${summary}, as a table` },
        querystring: z.strictObject({ examples: examplesParameter }),
        response: { 200: openFile },
      },
    },
    (request, reply) => {
      const examples = request.query.examples === 'yes';
      const lines = (one: Row) =>
        of
          .lines(one)
          .map((line) => csvRow(columns, line, LICENCE))
          .join('');
      void sendTable(
        reply,
        table,
        inPieces(csvHead(columns), (page) => read({ ...page, examples }), lines),
      );
    },
  );
}

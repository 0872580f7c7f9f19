import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { placeOf } from '../../http/permissions.ts';
import { runsOf } from '../run/run-store.ts';
import { describeDetail, describeLine, describeRun, describeRunDetail } from './describe-source.ts';
import { waysAt } from './describe-ways.ts';
import { requireDeskSource } from './require-source.ts';
import { atPlace, inLanguage, oneSource } from './schemas.ts';
import type { SourceDesk } from './source-desk.ts';
import { sourceProblem } from './source-problem.ts';
import type { RunLine, SourceDetail, SourcesAnswer, Way } from './sources-api.ts';
import { countRecords, sourcesOfPlace } from './store.ts';
import { writeReportCsv } from './write-report-csv.ts';

const MANAGE = { permission: 'sources:manage', limit: 'desk' } as const;
const TAGS = ['desk'];
const RUNS = 50;

/** Sources of a place, one of them, what can be added, and what became of their runs. */
export function readRoutes(instance: FastifyInstance, house: SourceDesk): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { kernel } = house;

  app.get(
    '/api/desk/:ars/sources',
    {
      config: MANAGE,
      schema: {
        tags: TAGS,
        summary:
          'Sources of a place by name, with their state, last and next run and what they want of somebody',
        params: atPlace,
        querystring: inLanguage.extend({
          limit: z.coerce.number().int().min(1).max(100).default(50),
          after: z.string().max(200).optional().describe('`next` of the page before'),
        }),
      },
    },
    async (request): Promise<SourcesAnswer> => {
      const { ars } = placeOf(request, kernel.places);
      const { lang, limit, after } = request.query;
      const rows = await sourcesOfPlace(kernel.db, kernel.places.keys(ars), {
        ...{ after: readCursor(after), now: kernel.clock.now() },
        // One more than is shown tells whether there are more.
        limit: limit + 1,
      });
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return {
        sources: shown.map((one) => describeLine(one, house, lang)),
        next: rows.length > limit && last !== undefined ? `${last.id} ${last.name}` : null,
      };
    },
  );

  app.get(
    '/api/desk/:ars/sources/ways',
    {
      config: MANAGE,
      schema: {
        tags: TAGS,
        summary: 'What can be brought in from outside, in which formats and under which licences',
        params: atPlace,
        querystring: inLanguage,
      },
    },
    async (request): Promise<{ ways: Way[] }> => {
      const { ars } = placeOf(request, kernel.places);
      return { ways: waysAt(ars, house, request.query.lang) };
    },
  );

  app.get(
    '/api/desk/:ars/sources/:id',
    {
      config: MANAGE,
      schema: {
        tags: TAGS,
        summary: 'One source with its settings',
        params: oneSource,
        querystring: inLanguage,
      },
    },
    async (request): Promise<SourceDetail> => {
      const { source, language } = await requireDeskSource(request, house, request.params.id);
      return describeDetail(source, await countRecords(kernel.db, source), house, language);
    },
  );

  app.get(
    '/api/desk/:ars/sources/:id/runs',
    {
      config: MANAGE,
      schema: {
        tags: TAGS,
        summary: 'The last runs of a source, newest first',
        params: oneSource,
        querystring: inLanguage,
      },
    },
    async (request): Promise<{ runs: RunLine[] }> => {
      const { source, language } = await requireDeskSource(request, house, request.params.id);
      const runs = await runsOf(kernel.db, source.id, RUNS);
      return { runs: runs.map((run) => describeRun(run, language)) };
    },
  );

  app.get(
    '/api/desk/:ars/sources/:id/runs/:run',
    {
      config: MANAGE,
      schema: {
        tags: TAGS,
        summary: 'The report of a run: what was not taken in, with line and reason; as JSON or CSV',
        params: oneSource.extend({ run: z.coerce.number().int().positive() }),
        querystring: inLanguage.extend({ format: z.enum(['json', 'csv']).default('json') }),
      },
    },
    async (request, reply) => {
      const { source, language } = await requireDeskSource(request, house, request.params.id);
      const runs = await runsOf(kernel.db, source.id, RUNS);
      const run = runs.find(({ id }) => id === request.params.run);
      if (run === undefined) throw sourceProblem('run-unknown', language);
      const detail = describeRunDetail(run, language);
      if (request.query.format === 'json') return detail;
      return reply
        .header('content-disposition', `attachment; filename="bericht-${run.id}.csv"`)
        .type('text/csv; charset=utf-8')
        .send(writeReportCsv(detail.lines));
    },
  );
}

/** "<id> <name>"; what is none begins at the beginning. */
function readCursor(after: string | undefined): { name: string; id: string } | null {
  const [, id, name] = /^([0-9a-f-]{36}) (.+)$/s.exec(after ?? '') ?? [];
  return id === undefined || name === undefined || !z.uuid().safeParse(id).success ? null : { name, id };
}

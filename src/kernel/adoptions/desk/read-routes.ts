import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { placeOf } from '../../http/permissions.ts';
import { languageParameter } from '../../http/request-language.ts';
import { readVersions } from '../store.ts';
import type { AdoptionHouse } from './adoption-house.ts';
import { findAdopters } from './find-adopters.ts';
import { requireSolution } from './require-solution.ts';
import { adopterLine, atPlace, oneSolution, solutionDetail, solutionLine, versionLine } from './schemas.ts';
import * as lines from './solution-lines.ts';
import { versionLine as lineOfVersion } from './version-lines.ts';
import { ownRow, rowsAt } from './what-is-here.ts';

const TAGS = ['desk'];
const READ = { permission: 'desk:open', limit: 'desk' } as const;
const inLanguage = z.object({ lang: languageParameter });

/** What everybody at a desk may see about its solutions. */
export function adoptionReadRoutes(instance: FastifyInstance, house: AdoptionHouse): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { kernel } = house;

  app.get(
    '/api/desk/:ars/solutions',
    {
      config: READ,
      schema: {
        tags: TAGS,
        summary: 'Every solution at a place: state, from whom it is inherited, what it still needs',
        params: atPlace,
        querystring: inLanguage,
        response: { 200: z.object({ solutions: z.array(solutionLine) }) },
      },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const found = await lines.solutionLines({ place, language: request.query.lang }, house);
      return { solutions: found.map(asAnswer) };
    },
  );

  app.get(
    '/api/desk/:ars/solutions/:solution',
    {
      config: READ,
      schema: {
        tags: TAGS,
        summary:
          'One solution at a place: its settings as a form, prerequisites, measures, what giving back takes',
        params: oneSolution,
        querystring: inLanguage,
        response: { 200: solutionDetail },
      },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const solution = requireSolution(request.params.solution, house);
      return detailAnswer(
        await lines.solutionDetail(solution, { place, language: request.query.lang }, house),
      );
    },
  );

  app.get(
    '/api/desk/:ars/solutions/:solution/history',
    {
      config: READ,
      schema: {
        tags: TAGS,
        summary: 'Every version of an adoption, newest first; who made it for 180 days',
        params: oneSolution,
        querystring: inLanguage.extend({
          before: z.coerce.number().int().positive().max(2_147_483_647).optional(),
          limit: z.coerce.number().int().min(1).max(100).default(20),
        }),
        response: { 200: z.object({ versions: z.array(versionLine), next: z.number().nullable() }) },
      },
    },
    async (request) => {
      const { before = null, limit, lang } = request.query;
      const place = placeOf(request, kernel.places);
      const solution = requireSolution(request.params.solution, house);
      const row = ownRow(await rowsAt(place, kernel), solution.id, kernel.places);
      // One more than is shown tells whether there are more.
      const found = row === undefined ? [] : await readVersions(kernel.db, row, { before, limit: limit + 1 });
      const shown = found.slice(0, limit);
      return {
        versions: shown.map((one) => lineOfVersion(one, kernel, lang)),
        next: found.length > limit ? (shown.at(-1)?.version ?? null) : null,
      };
    },
  );

  app.get(
    '/api/desk/:ars/solutions/:solution/adopters',
    {
      config: READ,
      schema: {
        tags: TAGS,
        summary: 'Towns that have adopted a solution, by name, with their settings: to take over from one',
        params: oneSolution,
        querystring: z.object({ q: z.string().max(100).default('') }),
        response: { 200: z.object({ towns: z.array(adopterLine), hasMore: z.boolean() }) },
      },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const solution = requireSolution(request.params.solution, house);
      return findAdopters(solution, { place, query: request.query.q }, kernel);
    },
  );
}

/** What a schema of an answer takes: lists that may be written to. */
export function detailAnswer({
  fields,
  measures,
  goes,
  settings,
  ...line
}: Awaited<ReturnType<typeof lines.solutionDetail>>) {
  return {
    ...asAnswer(line),
    fields: fields.map((field) => ({ ...field })),
    measures: [...measures],
    goes: [...goes],
    settings: { ...settings },
  };
}

function asAnswer<Line extends { prerequisites: readonly unknown[] }>(line: Line) {
  return {
    ...line,
    prerequisites: [...line.prerequisites] as Line['prerequisites'][number][], // the same, as a list of its own
  };
}

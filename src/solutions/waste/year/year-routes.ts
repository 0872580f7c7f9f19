import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { recordAudit } from '../../../kernel/audit/store.ts';
import { civilDate } from '../../../kernel/clock.ts';
import { personOf, placeOf } from '../../../kernel/http/permissions.ts';
import { languageOf } from '../../../kernel/http/request-language.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { inWords } from '../../../kernel/sources/desk/source-problem.ts';
import { faultWords } from '../../../kernel/sources/source-texts.ts';
import { readSource } from '../../../kernel/sources/store.ts';
import { collections } from '../intakes/intakes.ts';
import { acceptYear, takeYearBack } from './accept-year.ts';
import { lookAtYear } from './look-at-year.ts';
import { replaceable, replaceableOf } from './replaceable.ts';
import { atPlace, inLanguage, newYear, oneYear, yearDetail, yearsAnswer } from './schemas.ts';
import type { YearDetail, YearLine, YearsAnswer } from './year-api.ts';
import { yearProblem } from './year-problem.ts';
import { dropYear, type StoredYear, spansOf, yearOf, yearsOf } from './year-store.ts';

const config = { permission: 'waste:plan', limit: 'desk' } as const;
const tags = ['waste'];

/** Looking at a new year of days, taking it over and back. */
export function yearRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { db } = kernel;
  const asked = (request: FastifyRequest) => {
    const { ars } = placeOf(request, kernel.places);
    return { ars, keys: kernel.places.keys(ars), language: languageOf(request.url) };
  };
  const audit = (
    trx: Kysely<unknown>,
    request: FastifyRequest,
    { action, source }: { action: 'source.year-replaced' | 'source.year-taken-back'; source: string },
  ) =>
    recordAudit(
      trx,
      {
        ...{ ars: asked(request).ars, person: personOf(request).id, action },
        ...{ subject: `source ${source}`, request: request.id },
      },
      kernel.clock.now(),
    );
  /** One of this place, locked; `wanted`: in which state it has to be. */
  const require = async (
    trx: Kysely<unknown>,
    request: FastifyRequest<{ Params: { id: string } }>,
    wanted: YearLine['state'] | null,
  ): Promise<StoredYear> => {
    const { keys, language } = asked(request);
    const year = await yearOf(keys, request.params.id, trx);
    if (year === undefined) throw yearProblem('unknown', language);
    if (wanted !== null && year.state !== wanted) throw yearProblem('decided', language);
    return year;
  };

  app.get(
    '/api/waste/desk/:ars/years',
    {
      config,
      schema: {
        ...{ tags, params: atPlace, querystring: inLanguage, response: { 200: yearsAnswer } },
        summary: 'Sources whose days can be replaced by a new year, and what was replaced so far',
      },
    },
    async (request): Promise<YearsAnswer> => {
      const { keys } = asked(request);
      const now = kernel.clock.now();
      const sources = await replaceable(keys, db);
      const spans = await spansOf(
        sources.map(({ id }) => id),
        db,
      );
      const names = new Map(sources.map(({ id, name }) => [id, name]));
      return {
        today: civilDate(now).toString(),
        sources: sources.map(({ id, name, connector }) => ({
          ...{ id, name, connector, days: spans.get(id) ?? null },
        })),
        years: (await yearsOf(keys, db)).map((year) => lineOf(year, names)),
      };
    },
  );

  app.post(
    '/api/waste/desk/:ars/years',
    {
      config,
      schema: {
        ...{ tags, params: atPlace, querystring: inLanguage, body: newYear },
        summary: 'Look at a file with the days of a new year; nothing that is shown changes',
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) => {
      const { ars, keys, language } = asked(request);
      const { source: id, ...file } = request.body;
      const source = await replaceableOf(keys, id, db);
      if (source === undefined) throw yearProblem('source', language);
      const year = await inWords(language, () =>
        lookAtYear({ ...file, source, ars, language }, collections, kernel),
      );
      return reply.code(201).send({ id: year });
    },
  );

  app.get(
    '/api/waste/desk/:ars/years/:id',
    {
      config,
      schema: {
        ...{ tags, params: oneYear, querystring: inLanguage, response: { 200: yearDetail } },
        summary: 'What a new year of days changes, by district and bin',
      },
    },
    async (request): Promise<YearDetail> => {
      const { language } = asked(request);
      const year = await db.transaction().execute((trx) => require(trx, request, null));
      const replaced = await readSource(db, year.source);
      const { difference, report } = year.detail;
      return {
        ...lineOf(year, new Map(replaced === undefined ? [] : [[replaced.id, replaced.name]])),
        difference,
        report: {
          ...report,
          lines: report.lines.map((line) => ({ ...line, words: faultWords(line.code, language) })),
        },
      };
    },
  );

  app.post(
    '/api/waste/desk/:ars/years/:id/accept',
    {
      config,
      schema: {
        ...{ tags, params: oneYear, querystring: inLanguage, response: { 204: z.null() } },
        summary: 'Take the days of a new year over; those before it stay',
      },
    },
    async (request, reply) => {
      const { keys, language } = asked(request);
      await inWords(language, () =>
        db.transaction().execute(async (trx) => {
          const year = await require(trx, request, 'open');
          const source = await replaceableOf(keys, year.source, trx);
          if (source === undefined) throw yearProblem('source', language);
          if (year.detail.difference.warnings.includes('all-past')) throw yearProblem('past', language);
          const { places, clock } = kernel;
          const next = await acceptYear(trx, year, source, {
            ...{ intake: collections, places, now: clock.now() },
          });
          if (next === null) throw yearProblem('decided', language);
          await audit(trx, request, { action: 'source.year-replaced', source: next });
        }),
      );
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/waste/desk/:ars/years/:id/take-back',
    {
      config,
      schema: {
        ...{ tags, params: oneYear, querystring: inLanguage, response: { 204: z.null() } },
        summary: 'Take a new year of days back: those of before count again',
      },
    },
    async (request, reply) => {
      const { language } = asked(request);
      await db.transaction().execute(async (trx) => {
        const year = await require(trx, request, 'accepted');
        if (!year.isLast) throw yearProblem('later', language);
        const { places, clock } = kernel;
        await takeYearBack(trx, year, { intake: collections, places, now: clock.now() });
        await audit(trx, request, { action: 'source.year-taken-back', source: year.source });
      });
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/api/waste/desk/:ars/years/:id',
    {
      config,
      schema: {
        ...{ tags, params: oneYear, querystring: inLanguage, response: { 204: z.null() } },
        summary: 'Throw a new year of days away that was only looked at',
      },
    },
    async (request, reply) => {
      await db.transaction().execute(async (trx) => dropYear(await require(trx, request, 'open'), trx));
      return reply.code(204).send(null);
    },
  );
}

function lineOf(year: StoredYear, names: ReadonlyMap<string, string>): YearLine {
  const { id, name, fileName, state, begins, createdAt, acceptedAt, revokedAt, isLast } = year;
  const replaces = names.get(year.source) ?? null;
  return { id, name, replaces, fileName, state, begins, createdAt, acceptedAt, revokedAt, isLast };
}

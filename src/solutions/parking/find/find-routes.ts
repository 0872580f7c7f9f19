import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { requirePlace } from '../../../kernel/places/require-place.ts';
import { placePath } from '../../../kernel/places/slug.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { examplesParameter, sourcesLeftOut } from '../../../kernel/sources/examples.ts';
import { accessModel, LOT_KINDS } from '../model.ts';
import { civilAt, instantOf, minuteAt, minuteOf } from './berlin-clock.ts';
import type { FreeAnswer } from './find-api.ts';
import { findPath } from './find-paths.ts';
import { findProblem } from './find-problem.ts';
import { keysAround } from './find-scope.ts';
import { freeLots } from './free-lots.ts';
import { listedIn } from './free-store.ts';
import { faultOf } from './quick-times.ts';
import { MOST_TILES, readTiles } from './tiles.ts';

const PUBLIC = { permission: 'public', limit: 'search' } as const;
const TAGS = ['parking'];
const MOST_LOTS = 500;
const QUARTER = 15;

const arsOf = z.string().max(40).describe('ARS of the place, 12 digits');
const measures = z.object({
  ...{ id: z.string(), length: z.number(), width: z.number(), height: z.number().nullable() },
  ...{ isRoofed: z.boolean(), charging: z.number().nullable(), isStepFree: z.boolean(), isWide: z.boolean() },
});
const found = z.object({
  ...{ id: z.string(), title: z.string(), kind: z.enum(LOT_KINDS), lang: z.string().optional() },
  lon: z.number().describe('Degrees WGS 84, to about 50 m'),
  lat: z.number(),
  ...{ access: accessModel.shape.kind, total: z.number(), bays: z.array(measures) },
  why: z.enum(['closed', 'taken', 'notice', 'too-long', 'past', 'no-price']).nullable(),
  price: z.number().nullable().describe('Cents for the whole time in one bay'),
  certainty: z.enum(['sure', 'last']).nullable(),
  next: z.object({ from: z.string(), until: z.string() }).nullable(),
  rating: z.object({ mean: z.number(), count: z.number() }).nullable(),
  page: z.string().describe('Below the place, or below the path of `town`'),
  town: z
    .object({ ars: z.string(), name: z.string(), path: z.string() })
    .optional()
    .describe('Municipality at the border of the place, where the lot lies there'),
  example: z.literal(true).optional(),
});

/** What anybody may ask: the search of the phone, and the form of pages without scripts. */
export function findRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/parking/free',
    {
      config: PUBLIC,
      schema: {
        tags: TAGS,
        summary:
          'Spaces that are free for a time, in some tiles of zoom 14, at the place and just beyond its border: callers sort by distance themselves',
        querystring: z.object({
          ars: arsOf,
          tiles: z.string().max(200).describe(`"x/y,x/y" of Web Mercator, at most ${MOST_TILES}`),
          from: z.iso.datetime().describe('Instant, UTC'),
          until: z.iso.datetime().describe('Instant, UTC'),
          examples: examplesParameter,
          lang: languageParameter,
        }),
        response: {
          200: z.object({ from: z.string(), until: z.string(), lots: z.array(found), isCut: z.boolean() }),
        },
      },
    },
    async (request, reply): Promise<FreeAnswer> => {
      const { query } = request;
      const place = requirePlace(kernel.places, query.ars);
      const tiles = readTiles(query.tiles);
      if (tiles === null) throw findProblem('tiles', query.lang);
      const span = { from: minuteOf(query.from), until: minuteOf(query.until) };
      const fault = faultOf(span, Math.floor(kernel.clock.milliseconds() / 60_000));
      if (fault !== null) throw findProblem(fault, query.lang);
      const without = new Set(sourcesLeftOut(query.examples, kernel.sources));
      const all = await listedIn(keysAround(place, kernel), kernel.db, { tiles, limit: MOST_LOTS + 1 });
      const shown = all.slice(0, MOST_LOTS).filter(({ source }) => source === null || !without.has(source));
      // Somebody may book at any moment.
      reply.header('cache-control', 'no-store');
      return {
        ...{ from: instantOf(span.from), until: instantOf(span.until), isCut: all.length > MOST_LOTS },
        lots: await freeLots(shown, { place, language: query.lang, span }, kernel),
      };
    },
  );

  app.get(
    '/api/parking/find',
    {
      config: PUBLIC,
      schema: {
        tags: TAGS,
        summary: 'Leads from a form to the page of what is free then',
        querystring: z.object({
          ars: arsOf,
          day: z.string().max(20).describe('Civil date in Germany'),
          time: z.string().max(10).describe('HH:MM'),
          hours: z.coerce.number().int().min(1).max(672).catch(2).describe('How long'),
          lang: languageParameter,
        }),
        response: { 303: z.string().describe('The page to go to stands in `location`') },
      },
    },
    async (request, reply) => {
      const { ars, day, time, hours, lang } = request.query;
      const home = placePath(requirePlace(kernel.places, ars), lang);
      const now = Math.floor(kernel.clock.milliseconds() / 60_000);
      const from = minuteAt(`${day}T${time}`);
      const page =
        from === null || from < now - QUARTER
          ? findPath()
          : findPath({ from: civilAt(from), until: civilAt(from + hours * 60) });
      return reply.header('cache-control', 'no-store').redirect(`${home}/${page}`, 303);
    },
  );
}

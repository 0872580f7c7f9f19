import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { etagOf, sendWithEtag } from '../../../kernel/http/conditional.ts';
import { problem } from '../../../kernel/http/problem.ts';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { requirePlace } from '../../../kernel/places/require-place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { examplesParameter, sourcesLeftOut } from '../../../kernel/sources/examples.ts';
import { sourceSchema } from '../answers.ts';
import { sourceOf } from '../from-sources.ts';
import { applyingAt, scopeOf } from '../scope.ts';
import { sayIn } from '../texts.ts';
import { tourSchema } from './tour-model.ts';
import { type KnownTour, tourById, toursAfter } from './tour-store.ts';
import { asGeojson } from './write-geojson.ts';
import { writeGpx } from './write-gpx.ts';

type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

const CACHE = 'public, max-age=300';
const FIRST = '00000000-0000-0000-0000-000000000000';
const ars = z.string().max(40).describe('ARS of the place, 12 digits; what lies above it applies too');

const toursSchema = z.object({
  tours: z.array(
    tourSchema.omit({ parts: true, profile: true }).extend({
      ...{ id: z.string(), ars: z.string().describe('Municipality in which it begins') },
      ...{ gpx: z.string().describe('Own path of its line'), geojson: z.string(), source: sourceSchema },
    }),
  ),
  next: z.string().nullable(),
});

/** `GET /api/leisure/tours`, and the line of each as `…/{id}/gpx` and `…/{id}/geojson`. */
export function tourRoutes(app: App, kernel: Kernel): void {
  app.get(
    '/api/leisure/tours',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['leisure'],
        summary: 'Tours that pass a place, each with the addresses of its line',
        querystring: z.object({
          ars,
          after: z.uuid().default(FIRST).describe('Id of the last record of the page before'),
          limit: z.coerce.number().int().min(1).max(200).default(50),
          examples: examplesParameter,
        }),
        response: { 200: toursSchema },
      },
    },
    async (request, reply) => {
      const { after, limit, examples } = request.query;
      const place = requirePlace(kernel.places, request.query.ars);
      const found = await toursAfter(applyingAt(place, kernel.places).applying, kernel.db, {
        ...{ after, limit, without: sourcesLeftOut(examples, kernel.sources) },
      });
      const query = new URLSearchParams({ ars: place.ars, ...(examples === 'yes' && { examples }) });
      const tours = found.flatMap((one) => {
        const source = sourceOf(one, kernel);
        if (source === null) return [];
        const { parts: _parts, profile: _profile, ...said } = one.record;
        const file = (kind: string) => `/api/leisure/tours/${one.id}/${kind}?${query}`;
        return [{ ...said, id: one.id, ars: one.ars, gpx: file('gpx'), geojson: file('geojson'), source }];
      });
      const body = JSON.stringify({
        tours,
        next: found.length === limit ? (found.at(-1)?.id ?? null) : null,
      });
      const type = 'application/json; charset=utf-8';
      return sendWithEtag(request, reply, { body, etag: etagOf(body), type, cacheControl: CACHE });
    },
  );

  const one = {
    params: z.object({ id: z.uuid() }),
    querystring: z.object({ ars, examples: examplesParameter, lang: languageParameter }),
    response: { 200: z.string() },
  };

  app.get(
    '/api/leisure/tours/:id/gpx',
    {
      config: { permission: 'public' },
      schema: { ...one, tags: ['leisure'], summary: 'The line of a tour as GPX 1.1, with heights and stops' },
    },
    async (request, reply) => {
      const { known, source } = await findTour(request.params.id, request.query);
      const say = sayIn(request.query.lang);
      const credit = [
        source.name,
        source.licence,
        source.time.slice(0, 10),
        ...(source.example ? ['Beispiel'] : []),
      ];
      const body = writeGpx(known.record, {
        ...{ creator: 'Hierzulande', credit: credit.join(', '), kind: say(`tour_kind_${known.record.kind}`) },
      });
      reply.header('content-disposition', `attachment; filename="tour-${known.id}.gpx"`);
      const type = 'application/gpx+xml; charset=utf-8';
      return sendWithEtag(request, reply, { body, etag: etagOf(body), type, cacheControl: CACHE });
    },
  );

  app.get(
    '/api/leisure/tours/:id/geojson',
    {
      config: { permission: 'public' },
      schema: { ...one, tags: ['leisure'], summary: 'The line of a tour as GeoJSON, with heights and stops' },
    },
    async (request, reply) => {
      const { known, source } = await findTour(request.params.id, request.query);
      const body = JSON.stringify(asGeojson(known.id, known.record, source));
      reply.header('content-disposition', `attachment; filename="tour-${known.id}.geojson"`);
      const type = 'application/geo+json; charset=utf-8';
      return sendWithEtag(request, reply, { body, etag: etagOf(body), type, cacheControl: CACHE });
    },
  );

  async function findTour(id: string, query: { ars: string; examples: 'yes' | 'no' }) {
    const { keys } = scopeOf(requirePlace(kernel.places, query.ars), kernel.places);
    const known: KnownTour | null = await tourById(keys, kernel.db, id);
    const source = known === null ? null : sourceOf(known, kernel);
    if (known === null || source === null || (source.example && query.examples !== 'yes'))
      throw problem({ code: 'not-found', status: 404, title: 'No such tour' });
    return { known, source };
  }
}

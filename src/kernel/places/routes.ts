import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { lowestLevel } from '../bundle/place-summary.ts';
import { etagOf, MONTH, sendWithEtag } from '../http/conditional.ts';
import { problem } from '../http/problem.ts';
import { languageParameter } from '../http/request-language.ts';
import type { Kernel } from '../solution.ts';
import { choiceOf } from './choice.ts';
import type { Located } from './directory.ts';
import type { Place } from './place.ts';
import { requirePlace } from './require-place.ts';
import { arsParameter, choiceSchema, locatedSchema, neighbourSchema, placeSchema } from './schemas.ts';
import { placePath } from './slug.ts';

const TAGS = ['places'];
const PUBLIC = { permission: 'public' } as const;
/** Names and levels change with an import only; a day is short enough for that. */
const DAY = 'public, max-age=86400';

/** Everything about places over HTTP. Positions are answered and forgotten: never logged, never cached. */
export function placeRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/places',
    {
      config: { ...PUBLIC, limit: 'search' },
      schema: {
        tags: TAGS,
        summary: 'Find places by name, part of a name, county or postcode',
        querystring: z.object({
          q: z.string().max(200).describe('What people type; typing errors are forgiven'),
          limit: z.coerce.number().int().min(1).max(200).default(20),
          lang: languageParameter,
        }),
        response: { 200: z.object({ places: z.array(choiceSchema) }) },
      },
    },
    async (request, reply) => {
      const { q, limit, lang } = request.query;
      reply.header('cache-control', 'public, max-age=300');
      return { places: kernel.places.search(q, limit).map((result) => choiceOf(result, lang)) };
    },
  );

  app.get(
    '/api/places/:ars',
    {
      config: PUBLIC,
      schema: {
        tags: TAGS,
        summary: 'One place; a retired key answers with the place that follows it',
        params: z.object({ ars: arsParameter }),
        querystring: z.object({ lang: languageParameter }),
        response: { 200: placeSchema },
      },
    },
    async (request, reply) => {
      const place = requirePlace(kernel.places, request.params.ars);
      reply.header('cache-control', DAY);
      return {
        ...place,
        levels: [...place.levels],
        postcodes: [...place.postcodes],
        bbox: place.bbox && [...place.bbox],
        centre: place.centre && [...place.centre],
        predecessors: [...kernel.places.keys(place.ars)].filter((key) => key !== place.ars),
        ancestors: kernel.places.ancestors(place.ars).map(brief),
        children: kernel.places.children(place.ars).map(brief),
        edition: kernel.places.edition,
      };
    },
  );

  app.get(
    '/api/places/:ars/neighbours',
    {
      config: PUBLIC,
      schema: {
        tags: TAGS,
        summary: 'Municipalities within 2,000 m of a place, nearest first',
        params: z.object({ ars: arsParameter }),
        querystring: z.object({ lang: languageParameter }),
        response: { 200: z.object({ neighbours: z.array(neighbourSchema) }) },
      },
    },
    async (request, reply) => {
      const place = requirePlace(kernel.places, request.params.ars);
      reply.header('cache-control', DAY);
      const found = kernel.places.neighbours(place.ars).filter((one) => one.place.selectable);
      return {
        neighbours: found.map((one) => ({
          ars: one.place.ars,
          name: one.place.name,
          distance: one.distance,
          link: placePath(one.place, request.query.lang),
        })),
      };
    },
  );

  app.get(
    '/api/places/:ars/boundary',
    {
      config: PUBLIC,
      schema: {
        tags: TAGS,
        summary: 'Boundary as a GeoJSON MultiPolygon, unsimplified',
        params: z.object({ ars: arsParameter }),
        querystring: z.object({ lang: languageParameter }),
      },
    },
    async (request, reply) => {
      const place = requirePlace(kernel.places, request.params.ars);
      const boundary = kernel.places.boundary(place.ars);
      if (boundary === null) {
        throw problem({
          code: 'boundary-unknown',
          status: 404,
          title: 'No boundary',
          values: { ars: place.ars },
        });
      }
      const body = JSON.stringify(boundary);
      return sendWithEtag(request, reply, {
        body,
        etag: etagOf(body),
        type: 'application/geo+json; charset=utf-8',
        cacheControl: MONTH,
      });
    },
  );

  app.get(
    '/api/cells/9/:x/:y',
    {
      config: PUBLIC,
      schema: {
        tags: TAGS,
        summary:
          'Boundaries that touch a Web Mercator tile of zoom 9, as TopoJSON: for locating on the phone',
        params: z.object({ x: z.string().max(8), y: z.string().max(8) }),
      },
    },
    async (request, reply) => {
      const { x, y } = request.params;
      const whole = /^\d{1,3}$/;
      const cell = whole.test(x) && whole.test(y) ? kernel.places.cell(Number(x), Number(y)) : null;
      if (cell === null) throw problem({ code: 'tile-malformed', status: 404, title: 'No such tile' });
      const body = JSON.stringify(cell);
      return sendWithEtag(request, reply, {
        body,
        etag: etagOf(body),
        type: 'application/json; charset=utf-8',
        cacheControl: MONTH,
      });
    },
  );

  app.get(
    '/api/locate',
    {
      config: PUBLIC,
      schema: {
        tags: TAGS,
        summary: 'The municipality at a point. The app itself never calls this: it locates on the phone',
        querystring: z.object({
          lon: z.string().max(40).optional().describe('Degrees WGS 84'),
          lat: z.string().max(40).optional().describe('Degrees WGS 84'),
          lang: languageParameter,
        }),
        response: { 200: locatedSchema },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const [lon, lat] = [degrees(request.query.lon), degrees(request.query.lat)];
      if (lon === null || lat === null || Math.abs(lon) > 180 || Math.abs(lat) > 90) {
        throw problem({ code: 'position-malformed', status: 400, title: 'Malformed position' });
      }
      const found = kernel.places.locate(lon, lat);
      if (found === null) {
        const swapped = kernel.places.locate(lat, lon) !== null;
        throw swapped
          ? problem({ code: 'position-swapped', status: 400, title: 'Swapped position' })
          : problem({ code: 'position-outside', status: 404, title: 'Outside Germany' });
      }
      return asAnswer(found);
    },
  );
}

function brief(place: Place) {
  return { ars: place.ars, name: place.name, level: lowestLevel(place) };
}

/** Plain decimal notation only: "1e3", "0x10" and "" are no degrees. */
function degrees(value: string | undefined): number | null {
  return value !== undefined && /^-?\d{1,3}(\.\d{1,20})?$/.test(value) ? Number(value) : null;
}

function asAnswer({ place, ancestors, neighbours, nearBorder }: Located) {
  return {
    ...brief(place),
    ancestors: ancestors.map(brief),
    neighbours: neighbours.map((one) => ({
      ars: one.place.ars,
      name: one.place.name,
      distance: one.distance,
    })),
    nearBorder,
  };
}

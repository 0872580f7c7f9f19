import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { freshUntil } from '../bundle/routes.ts';
import { etagOf, sendWithEtag } from '../http/conditional.ts';
import { problem } from '../http/problem.ts';
import { languageParameter } from '../http/request-language.ts';
import type { ViewMaker } from '../pages/views.ts';
import { requirePlace } from '../places/require-place.ts';
import { arsParameter } from '../places/schemas.ts';
import type { Kernel } from '../solution.ts';
import { parseMapTile } from './map-tile.ts';
import type { PlaceMaps } from './place-maps.ts';
import { pointsAfter } from './point-list.ts';

const TAGS = ['map'];
const PUBLIC = { permission: 'public' } as const;
const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * Our own points of a place (the place alone, not its neighbours): as vector tiles, as the list that is equal to
 * them, and as the view of the map page.
 */
export function mapRoutes(
  instance: FastifyInstance,
  { kernel, maps, views }: { kernel: Kernel; maps: PlaceMaps; views: Pick<ViewMaker, 'map'> },
): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/map/:ars/:z/:x/:y',
    {
      config: PUBLIC,
      schema: {
        tags: TAGS,
        summary: 'Points of a place as a Mapbox Vector Tile: a layer a category, clustered below zoom 14',
        params: z.object({
          ars: arsParameter,
          z: z.string().max(8),
          x: z.string().max(8),
          y: z.string().max(8),
        }),
        querystring: z.object({ lang: languageParameter }),
      },
    },
    async (request, reply) => {
      const tile = parseMapTile(request.params);
      if (tile === null) throw problem({ code: 'map-tile-unknown', status: 404, title: 'No such tile' });
      const place = requirePlace(kernel.places, request.params.ars);
      const { index, expires } = await maps.get(place, request.query.lang);
      const body = Buffer.from(index.tile(tile));
      return sendWithEtag(request, reply, {
        body,
        etag: etagOf(body),
        type: 'application/vnd.mapbox-vector-tile',
        cacheControl: freshUntil(expires, kernel.clock.milliseconds()),
      });
    },
  );

  app.get(
    '/api/map/:ars/points',
    {
      config: PUBLIC,
      schema: {
        tags: TAGS,
        summary: 'The same points as a list, by category and title, paged by key set',
        params: z.object({ ars: arsParameter }),
        querystring: z.object({
          lang: languageParameter,
          after: z.string().max(1000).optional().describe('`next` of the page before'),
          limit: z.coerce.number().int().min(1).max(1000).default(200),
        }),
      },
    },
    async (request, reply) => {
      const { lang: language, after, limit } = request.query;
      const place = requirePlace(kernel.places, request.params.ars);
      const map = await maps.get(place, language);
      const part = pointsAfter(map.points, { after, limit, language });
      const body = JSON.stringify({ total: map.points.length, incomplete: map.incomplete, ...part });
      return sendWithEtag(request, reply, {
        body,
        etag: etagOf(body),
        type: JSON_TYPE,
        cacheControl: freshUntil(map.expires, kernel.clock.milliseconds()),
      });
    },
  );

  app.get(
    '/api/map/:ars/view',
    {
      config: PUBLIC,
      schema: {
        tags: TAGS,
        summary: 'The map page of a place, for the app',
        params: z.object({ ars: arsParameter }),
        querystring: z.object({
          lang: languageParameter,
          page: z.coerce.number().int().min(1).max(9999).default(1),
        }),
      },
    },
    async (request, reply) => {
      const place = requirePlace(kernel.places, request.params.ars);
      const body = JSON.stringify(await views.map(place, request.query.page, request.query.lang));
      return sendWithEtag(request, reply, {
        body,
        etag: etagOf(body),
        type: JSON_TYPE,
        cacheControl: 'public, no-cache',
      });
    },
  );
}

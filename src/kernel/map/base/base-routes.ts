import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { etagOf, sendWithEtag } from '../../http/conditional.ts';
import { describeProblem } from '../../http/error-handler.ts';
import { type Problem, problem } from '../../http/problem.ts';
import { languageOf } from '../../http/request-language.ts';
import type { Kernel } from '../../solution.ts';
import { parseMapTile } from '../map-tile.ts';
import { type BaseTiles, createBaseTiles } from './base-tiles.ts';
import { createGermanTiles } from './germany.ts';
import { pictureTypeOf } from './picture-type.ts';
import { TileFault } from './tile-fault.ts';
import { createTileSource } from './tile-source.ts';
import { createTileStore } from './tile-store.ts';

/** Where the background of the map comes from, as the operator configured it. */
export interface BaseMap {
  /** Address with `{z}`, `{x}` and `{y}` in it. */
  url: string;
  attribution: string;
  /** Folder for tiles that are kept. */
  folder: string;
}

const MOST_BYTES = 256 * 1_048_576;
/** Longest time in seconds that a phone keeps a tile without asking. */
const PHONE_SECONDS = 86_400;

/**
 * `GET /api/map/base/{z}/{x}/{y}`: tiles of the background, fetched by the house so that nobody else sees who looks
 * at what. A source that fails is answered with 502 or 503 and never logged with the tile.
 */
export function baseMapRoutes(instance: FastifyInstance, kernel: Kernel, base: BaseMap | null): void {
  const isGerman = createGermanTiles(() => kernel.places);
  const tiles = base === null ? null : openTiles(instance, kernel, base);
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/map/base/:z/:x/:y',
    {
      config: { permission: 'public' },
      compress: false,
      schema: {
        tags: ['map'],
        summary: 'A tile of the base map (png, jpeg or webp), zoom 0 to 14, where it touches Germany',
        params: z.object({ z: z.string().max(8), x: z.string().max(8), y: z.string().max(8) }),
      },
    },
    async (request, reply) => {
      const tile = parseMapTile(request.params);
      if (tile === null || tiles === null || !isGerman(tile)) throw unknownTile();
      try {
        const { body, freshUntil } = await tiles.get(tile);
        const seconds = Math.floor((freshUntil - kernel.clock.milliseconds()) / 1000);
        return sendWithEtag(request, reply, {
          body,
          etag: etagOf(body),
          type: pictureTypeOf(body) ?? 'application/octet-stream',
          cacheControl: `public, max-age=${Math.max(0, Math.min(seconds, PHONE_SECONDS))}`,
        });
      } catch (error) {
        if (!(error instanceof TileFault)) throw error;
        if (error.reason === 'missing') throw unknownTile();
        // Answered here and not thrown: a source that is away would fill the log with one error a tile.
        const known = faultProblem(error);
        reply.code(known.status).header('cache-control', 'no-store').header('retry-after', '30');
        return reply
          .type('application/problem+json; charset=utf-8')
          .send(JSON.stringify(describeProblem(known, languageOf(request.url))));
      }
    },
  );
}

function openTiles(instance: FastifyInstance, kernel: Kernel, base: BaseMap): BaseTiles {
  const warn = (message: string) => instance.log.warn(message);
  return createBaseTiles({
    source: createTileSource(base.url),
    store: createTileStore({
      folder: base.folder,
      source: base.url,
      mostBytes: MOST_BYTES,
      warn,
    }),
    clock: kernel.clock,
    warn,
  });
}

function unknownTile(): Problem {
  return problem({ code: 'map-tile-unknown', status: 404, title: 'No such tile' });
}

/** 503 where the source is not there, 502 where it answers with something that is no tile. */
function faultProblem({ reason }: TileFault): Problem {
  return reason === 'unreachable' || reason === 'late'
    ? problem({ code: 'base-map-unreachable', status: 503, title: 'Base map unreachable' })
    : problem({ code: 'base-map-faulty', status: 502, title: 'Base map faulty' });
}

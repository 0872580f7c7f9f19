import type { IncomingMessage } from 'node:http';
import { guardedGet } from '../../net/guarded-request.ts';
import type { MapTile } from '../map-tile.ts';
import { asTileFault } from './as-tile-fault.ts';
import { freshSeconds } from './freshness.ts';
import { pictureTypeOf } from './picture-type.ts';
import { TileFault } from './tile-fault.ts';

/** A tile of 256 or 512 pixels is far below this. */
const MOST_BYTES = 1_048_576;
const LONGEST_MILLISECONDS = 8_000;

export interface FetchedTile {
  body: Buffer;
  /** Validators of the source, to ask again with. */
  etag: string | null;
  lastModified: string | null;
  /** Seconds for which it may be believed; null: it may not be kept. */
  fresh: number | null;
}

/** The same tile is still true, for so many seconds. */
export interface UnchangedTile {
  unchanged: true;
  fresh: number | null;
}

export interface TileSource {
  /** Throws `TileFault`. */
  fetch(
    tile: MapTile,
    known?: { etag: string | null; lastModified: string | null },
  ): Promise<FetchedTile | UnchangedTile>;
}

/** Raster tiles at an address with `{z}`, `{x}` and `{y}` in it, as the operator configured it. */
export function createTileSource(
  template: string,
  { milliseconds = LONGEST_MILLISECONDS }: { milliseconds?: number } = {},
): TileSource {
  const trusted = new Set([new URL(template.replaceAll(/[{}]/g, '')).origin]);
  return {
    async fetch({ z, x, y }, known) {
      const address = new URL(
        template.replaceAll('{z}', `${z}`).replaceAll('{x}', `${x}`).replaceAll('{y}', `${y}`),
      );
      const headers: Record<string, string> = {
        accept: 'image/png, image/jpeg, image/webp',
        'accept-encoding': 'identity',
        'user-agent': 'Hierzulande',
      };
      if (known?.etag) headers['if-none-match'] = known.etag;
      if (known?.lastModified) headers['if-modified-since'] = known.lastModified;
      const signal = AbortSignal.timeout(milliseconds);
      const answer = await guardedGet(address, { trusted, headers, signal }).catch((error) => {
        throw asTileFault(error, signal);
      });
      try {
        if (known !== undefined && answer.statusCode === 304)
          return { unchanged: true, fresh: freshSeconds(answer.headers) };
        return await read(answer, signal);
      } finally {
        answer.destroy();
      }
    },
  };
}

async function read(answer: IncomingMessage, signal: AbortSignal): Promise<FetchedTile> {
  const { statusCode = 0, headers } = answer;
  if (statusCode === 404 || statusCode === 204 || statusCode === 410)
    throw new TileFault('missing', 'The source of the base map has no tile there');
  if (statusCode !== 200)
    throw new TileFault('refused', `The source of the base map answered with ${statusCode}`);
  const said = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (
    !/^image\/(png|jpeg|jpg|webp)$/.test(said) ||
    (headers['content-encoding'] ?? 'identity') !== 'identity'
  )
    throw new TileFault(
      'no-picture',
      'The source of the base map answered with something else than a picture',
    );
  const body = await bytesOf(answer, signal);
  if (pictureTypeOf(body) === null)
    throw new TileFault('no-picture', 'The source of the base map calls something a picture that is none');
  return {
    body,
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
    fresh: freshSeconds(headers),
  };
}

/** All of it, or a fault: more than fits, cut off before the announced end, too slow. */
async function bytesOf(answer: IncomingMessage, signal: AbortSignal): Promise<Buffer> {
  const announced = Number(answer.headers['content-length'] ?? 0);
  if (announced > MOST_BYTES) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of answer) {
      const bytes = chunk as Buffer; // no encoding is set, so that chunks are bytes
      size += bytes.length;
      if (size > MOST_BYTES) throw tooLarge();
      chunks.push(bytes);
    }
  } catch (error) {
    throw asTileFault(error, signal);
  }
  if (!answer.complete || size < announced)
    throw new TileFault('unreachable', 'The source of the base map broke off');
  return Buffer.concat(chunks);
}

function tooLarge(): TileFault {
  return new TileFault('too-large', 'The source of the base map sent more than a tile can be');
}

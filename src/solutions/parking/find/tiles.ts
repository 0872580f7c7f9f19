/** Tiles of zoom 14 in Web Mercator: all that a phone says about where somebody looks. About 1.5 km wide. Pure. */
import { MAP_ZOOM } from '../../../kernel/map/map-tile.ts';
import { metresPerDegree } from '../../../kernel/places/metres.ts';

export interface Tile {
  x: number;
  y: number;
}

/** Most tiles that one question may name: a circle of 1 km touches four at most. */
export const MOST_TILES = 9;

const SIZE = 2 ** MAP_ZOOM;
/** Web Mercator ends here, degrees. */
const LAST_LATITUDE = 85.05;

/** The tile of a point in degrees WGS 84. */
export function tileOf({ lon, lat }: { lon: number; lat: number }): Tile {
  const phi = (Math.min(LAST_LATITUDE, Math.max(-LAST_LATITUDE, lat)) * Math.PI) / 180;
  const column = ((lon + 180) / 360) * SIZE;
  const row = ((1 - Math.asinh(Math.tan(phi)) / Math.PI) / 2) * SIZE;
  return { x: within(column), y: within(row) };
}

/** All tiles that a circle touches, by its box; metres. Throws beyond `MOST_TILES`. */
export function tilesAround(point: { lon: number; lat: number }, metres: number): Tile[] {
  const [x, y] = metresPerDegree(point.lat);
  const first = tileOf({ lon: point.lon - metres / x, lat: point.lat + metres / y });
  const last = tileOf({ lon: point.lon + metres / x, lat: point.lat - metres / y });
  const tiles: Tile[] = [];
  for (let row = first.y; row <= last.y; row += 1)
    for (let column = first.x; column <= last.x; column += 1) tiles.push({ x: column, y: row });
  if (tiles.length > MOST_TILES) throw new RangeError(`${tiles.length} tiles around a point`);
  return tiles;
}

/** "8505/5494,8506/5494". */
export function writeTiles(tiles: readonly Tile[]): string {
  return tiles.map(({ x, y }) => `${x}/${y}`).join(',');
}

/** Each once; null for what is no list of one to nine tiles. */
export function readTiles(text: string): Tile[] | null {
  const parts = [...new Set(text.split(','))];
  if (parts.length > MOST_TILES) return null;
  const tiles: Tile[] = [];
  for (const part of parts) {
    const [, x, y] = /^(0|[1-9]\d{0,4})\/(0|[1-9]\d{0,4})$/.exec(part) ?? [];
    const tile = { x: Number(x), y: Number(y) };
    if (x === undefined || y === undefined || tile.x >= SIZE || tile.y >= SIZE) return null;
    tiles.push(tile);
  }
  return tiles;
}

function within(part: number): number {
  return Math.min(SIZE - 1, Math.max(0, Math.floor(part)));
}

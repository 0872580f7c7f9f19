/** Tiles of zoom 14 as they travel in a question: all that a phone says about where somebody looks. Pure. */
import { MAP_ZOOM } from '../../../kernel/map/map-tile.ts';
import type { LotTile } from '../lots/tile-of.ts';

/** Most tiles that one question may name: a circle of 1 km touches four at most. */
export const MOST_TILES = 9;

const SIZE = 2 ** MAP_ZOOM;

/** "8505/5494,8506/5494". */
export function writeTiles(tiles: readonly LotTile[]): string {
  return tiles.map(({ x, y }) => `${x}/${y}`).join(',');
}

/** Each once; null for what is no list of one to nine tiles. */
export function readTiles(text: string): LotTile[] | null {
  const parts = [...new Set(text.split(','))];
  if (parts.length > MOST_TILES) return null;
  const tiles: LotTile[] = [];
  for (const part of parts) {
    const [, x, y] = /^(0|[1-9]\d{0,4})\/(0|[1-9]\d{0,4})$/.exec(part) ?? [];
    const tile = { x: Number(x), y: Number(y) };
    if (x === undefined || y === undefined || tile.x >= SIZE || tile.y >= SIZE) return null;
    tiles.push(tile);
  }
  return tiles;
}

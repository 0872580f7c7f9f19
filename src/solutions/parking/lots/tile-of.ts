import { MAP_ZOOM } from '../../../kernel/map/map-tile.ts';

/** Tile of Web Mercator by which lots are asked for. */
export interface LotTile {
  x: number;
  y: number;
}

const SIZE = 2 ** MAP_ZOOM;
const METRES_AROUND = 40_075_016.7;

/** The tile of zoom 14 (about 1.5 km wide in Germany) in which a point lies; degrees WGS 84. */
export function tileOf({ lon, lat }: { lon: number; lat: number }): LotTile {
  const phi = (lat * Math.PI) / 180;
  const within = (one: number) => Math.min(Math.max(Math.floor(one), 0), SIZE - 1);
  return {
    x: within(((lon + 180) / 360) * SIZE),
    y: within(((1 - Math.asinh(Math.tan(phi)) / Math.PI) / 2) * SIZE),
  };
}

/** All tiles that a circle of so many metres touches (its box), row by row: sorted for locking. */
export function tilesAround(point: { lon: number; lat: number }, metres: number): LotTile[] {
  const perDegree = METRES_AROUND / 360;
  const dLat = metres / perDegree;
  const dLon = metres / (perDegree * Math.cos((point.lat * Math.PI) / 180));
  const first = tileOf({ lon: point.lon - dLon, lat: point.lat + dLat });
  const last = tileOf({ lon: point.lon + dLon, lat: point.lat - dLat });
  const tiles: LotTile[] = [];
  for (let y = first.y; y <= last.y; y++) for (let x = first.x; x <= last.x; x++) tiles.push({ x, y });
  return tiles;
}

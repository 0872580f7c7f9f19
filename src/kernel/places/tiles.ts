/** Web Mercator tiles of zoom 9, about 50 km wide: the only thing about a position that a server may learn. */
export interface Tile {
  x: number;
  y: number;
}

export const CELL_ZOOM = 9;
const TILES = 2 ** CELL_ZOOM;

/** The tile of a point, degrees WGS 84. Beyond the poles of the projection: the outermost one. */
export function tileOf(lon: number, lat: number): Tile {
  const phi = (lat * Math.PI) / 180;
  const x = Math.floor(((lon + 180) / 360) * TILES);
  const y = Math.floor(((1 - Math.asinh(Math.tan(phi)) / Math.PI) / 2) * TILES);
  return { x: clamp(x), y: clamp(y) };
}

/** A tile and those around it; fewer at the edge of the world. */
export function neighbourTiles(x: number, y: number): Tile[] {
  const steps = [-1, 0, 1];
  return steps.flatMap((dy) => steps.map((dx) => ({ x: x + dx, y: y + dy }))).filter(isTile);
}

export function isTile({ x, y }: Tile): boolean {
  return [x, y].every((one) => Number.isInteger(one) && one >= 0 && one < TILES);
}

/** [west, south, east, north] in degrees WGS 84. */
export function boxOfTile({ x, y }: Tile): [number, number, number, number] {
  const lon = (column: number) => (column / TILES) * 360 - 180;
  const lat = (row: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / TILES))) * 180) / Math.PI;
  return [lon(x), lat(y + 1), lon(x + 1), lat(y)];
}

function clamp(one: number): number {
  return Math.min(Math.max(one, 0), TILES - 1);
}

/** Web Mercator tiles of the map. Pure. */
import type { Box } from '../solution.ts';

/** Finest tile that is ever requested or answered: about 1.5 km wide in Germany. Closer views enlarge it. */
export const MAP_ZOOM = 14;

export interface MapTile {
  z: number;
  x: number;
  y: number;
}

/** The tile of three path parts; null for what is none, and for zooms above 14. */
export function parseMapTile(parts: { z: string; x: string; y: string }): MapTile | null {
  const plain = /^(0|[1-9]\d{0,4})$/;
  if (![parts.z, parts.x, parts.y].every((part) => plain.test(part))) return null;
  const tile = { z: Number(parts.z), x: Number(parts.x), y: Number(parts.y) };
  const size = 2 ** tile.z;
  return tile.z <= MAP_ZOOM && tile.x < size && tile.y < size ? tile : null;
}

/** [west, south, east, north] in degrees WGS 84. */
export function boxOfMapTile({ z, x, y }: MapTile): Box {
  const size = 2 ** z;
  const lon = (column: number) => (column / size) * 360 - 180;
  const lat = (row: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / size))) * 180) / Math.PI;
  return [lon(x), lat(y + 1), lon(x + 1), lat(y)];
}

/** The tiles of a zoom that a tile covers (coarser zoom: the one that it lies in), as inclusive ranges. */
export function rangeAtZoom(
  { z, x, y }: MapTile,
  zoom: number,
): { x: [number, number]; y: [number, number] } {
  if (z >= zoom) {
    const shift = 2 ** (z - zoom);
    const [column, row] = [Math.floor(x / shift), Math.floor(y / shift)];
    return { x: [column, column], y: [row, row] };
  }
  const shift = 2 ** (zoom - z);
  return { x: [x * shift, (x + 1) * shift - 1], y: [y * shift, (y + 1) * shift - 1] };
}

import type { PlaceDirectory } from '../../places/directory.ts';
import { CELL_ZOOM } from '../../places/tiles.ts';
import { boxOfMapTile, type MapTile, rangeAtZoom } from '../map-tile.ts';
import { GERMANY } from '../place-points.ts';

/**
 * Whether a tile has to do with Germany: itself or the tile of zoom 9 that it lies in touches a municipality, so that
 * the surroundings of a border town are there too. Coarser ones: the box of Germany. So the house is no open proxy
 * for the maps of the world.
 */
export function createGermanTiles(places: () => PlaceDirectory): (tile: MapTile) => boolean {
  const known = new Map<number, boolean>();
  let of: PlaceDirectory | undefined;
  return (tile) => {
    const [west, south, east, north] = boxOfMapTile(tile);
    if (west > GERMANY[2] || east < GERMANY[0] || south > GERMANY[3] || north < GERMANY[1]) return false;
    if (tile.z < CELL_ZOOM) return true;
    const directory = places();
    if (directory !== of) known.clear();
    of = directory;
    const { x, y } = rangeAtZoom(tile, CELL_ZOOM);
    const slot = x[0] * 2 ** CELL_ZOOM + y[0];
    const found = known.get(slot) ?? touches(directory, x[0], y[0]);
    known.set(slot, found);
    return found;
  };
}

function touches(directory: PlaceDirectory, x: number, y: number): boolean {
  const areas = directory.cell(x, y)?.objects.areas;
  return areas !== undefined && 'geometries' in areas && areas.geometries.length > 0;
}

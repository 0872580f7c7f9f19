/** From the reader's position to a place, on this device: only the boundary cells around it are asked for. */
import { candidatesAt } from '../../../src/kernel/places/candidates.ts';
import { neighbourTiles, type Tile, tileOf } from '../../../src/kernel/places/tiles.ts';
import { type Boundaries, readTopology } from '../../../src/kernel/places/topology.ts';
import { type PositionProblem, positionProblem, readPosition } from '../../ui/position.ts';

export interface FoundPlace {
  ars: string;
  name: string;
}

export type LocateProblem = PositionProblem | 'offline' | 'failed' | 'none';

export type LocateAnswer =
  | { kind: 'place'; place: FoundPlace }
  /** Nearer to a border than boundaries are exact: the reader decides. */
  | { kind: 'border'; places: FoundPlace[] }
  | { kind: 'problem'; reason: LocateProblem };

/** Never sends the position, only the numbers of nine tiles of about 50 km each. */
export async function locateOnPhone(
  position: () => Promise<GeolocationPosition> = readPosition,
  load: (tile: Tile) => Promise<Boundaries> = loadCell,
): Promise<LocateAnswer> {
  let coordinates: GeolocationCoordinates;
  try {
    ({ coords: coordinates } = await position());
  } catch (error) {
    return { kind: 'problem', reason: positionProblem(error) };
  }
  const { longitude, latitude, accuracy } = coordinates;
  const { x, y } = tileOf(longitude, latitude);
  let cells: Boundaries[];
  try {
    cells = await Promise.all(neighbourTiles(x, y).map(load));
  } catch {
    return { kind: 'problem', reason: navigator.onLine ? 'failed' : 'offline' };
  }
  return decide(cells, { longitude, latitude, accuracy });
}

/** The place if it is sure, all that come into question if not. Metres of accuracy count like those of the border. */
export function decide(
  cells: readonly Boundaries[],
  { longitude, latitude, accuracy }: Pick<GeolocationCoordinates, 'longitude' | 'latitude' | 'accuracy'>,
): LocateAnswer {
  const { inside, near } = candidatesAt(
    cells,
    longitude,
    latitude,
    Math.min(Math.max(accuracy, LEAST), MOST),
  );
  if (inside !== null && near.length === 0) return { kind: 'place', place: inside };
  const places = [...(inside === null ? [] : [inside]), ...near];
  return places.length === 0 ? { kind: 'problem', reason: 'none' } : { kind: 'border', places };
}

/** Metres: the tolerance of the boundaries; and as far as a rough position makes sense to be asked about. */
const LEAST = 100;
const MOST = 2_000;

async function loadCell({ x, y }: Tile): Promise<Boundaries> {
  const response = await fetch(`/api/cells/9/${x}/${y}`);
  if (!response.ok) throw new Error(`${response.status} for a cell`);
  return readTopology(await response.json());
}

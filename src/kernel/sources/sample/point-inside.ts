import type { PlaceDirectory } from '../../places/directory.ts';
import { metresPerDegree } from '../../places/metres.ts';
import type { Place } from '../../places/place.ts';
import type { SeededRandom } from './seeded-random.ts';

/** Invented things stand where the town is, not in its woods: at most so far from its middle. */
const MOST_METRES = 3_000;
const TRIES = 200;

/**
 * A point inside a municipality, near its middle, degrees WGS 84 with five digits (about a metre). Throws for a place
 * without boundary.
 */
export function pointInside(
  place: Place,
  places: Pick<PlaceDirectory, 'locate'>,
  random: SeededRandom,
): { lon: number; lat: number } {
  if (place.centre === null) throw new Error(`${place.name} (${place.ars}) has no boundary to be inside of`);
  const [lon, lat] = place.centre;
  const [metresX, metresY] = metresPerDegree(lat);
  for (let tries = 0; tries < TRIES; tries += 1) {
    // The square of chance crowds the middle, as towns do.
    const far = MOST_METRES * random.next() ** 2;
    const angle = 2 * Math.PI * random.next();
    const point = {
      lon: rounded(lon + (far * Math.cos(angle)) / metresX),
      lat: rounded(lat + (far * Math.sin(angle)) / metresY),
    };
    if (places.locate(point.lon, point.lat)?.place.ars === place.ars) return point;
  }
  return { lon: rounded(lon), lat: rounded(lat) };
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

import type { PlaceDirectory } from '../../places/directory.ts';
import { metresPerDegree } from '../../places/metres.ts';
import type { Place } from '../../places/place.ts';
import type { SeededRandom } from './seeded-random.ts';

/** Invented things stand where the town is, not in its woods: at most so far from its middle. */
const MOST_METRES = 6_000;
/** In a small municipality, at most this part of its width or height. */
const MOST_PART = 0.35;
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
  if (place.centre === null || place.bbox === null)
    throw new Error(`${place.name} (${place.ars}) has no boundary to be inside of`);
  const [lon, lat] = place.centre;
  const [metresX, metresY] = metresPerDegree(lat);
  const [west, south, east, north] = place.bbox;
  const most = Math.min(
    MOST_METRES,
    MOST_PART * (east - west) * metresX,
    MOST_PART * (north - south) * metresY,
  );
  for (let tries = 0; tries < TRIES; tries += 1) {
    // More in the middle than outside, as in towns.
    const far = most * random.next();
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

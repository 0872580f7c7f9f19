import type { PlaceDirectory } from '../places/directory.ts';
import type { Ars } from '../places/place.ts';

/** Germany with its islands and waters, degrees WGS 84: what lies outside was never meant. */
const [WEST, SOUTH, EAST, NORTH] = [5.8, 47.2, 15.1, 55.1];

/**
 * The municipality that a point lies in, or why there is none. lon/lat in degrees WGS 84. Swapped coordinates are
 * told apart from wrong ones, and never mended silently.
 */
export function placeOfPoint(
  { lon, lat }: { lon: number; lat: number },
  places: Pick<PlaceDirectory, 'locate'>,
): { ars: Ars } | { fault: { code: string; reason: string } } {
  if (!Number.isFinite(lon) || !Number.isFinite(lat))
    return {
      fault: {
        code: 'no-coordinates',
        reason: 'The coordinates are no numbers: give degrees, for example 6.96 and 50.94.',
      },
    };
  if (lon >= WEST && lon <= EAST && lat >= SOUTH && lat <= NORTH) {
    const found = places.locate(lon, lat);
    if (found !== null) return { ars: found.place.ars };
    return { fault: { code: 'outside', reason: 'The point lies in no German municipality.' } };
  }
  if (lat >= WEST && lat <= EAST && lon >= SOUTH && lon <= NORTH)
    return {
      fault: {
        code: 'swapped-coordinates',
        reason: 'Longitude and latitude look swapped: longitude (east) comes first.',
      },
    };
  return { fault: { code: 'outside', reason: 'The point lies outside Germany.' } };
}

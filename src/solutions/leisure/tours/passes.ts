/** Which municipalities a line goes through. Pure, given where points lie. */
import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { Fix } from '../../../kernel/sources/read-track.ts';
import { distancesAlong } from './line-length.ts';

/** Metres between two looks at the line, where that is not too many. */
const STEP = 200;
const MOST_LOOKS = 2_000;

/** Current keys, in the order in which one comes through; a corner of a municipality may be stepped over. */
export function passesOf(parts: readonly (readonly Fix[])[], places: Pick<PlaceDirectory, 'locate'>): Ars[] {
  const distances = distancesAlong(parts);
  const step = Math.max(STEP, (distances.at(-1)?.at(-1) ?? 0) / MOST_LOOKS);
  const found = new Set<Ars>();
  const look = (lon: number, lat: number) => {
    const place = places.locate(lon, lat)?.place;
    if (place !== undefined) found.add(place.ars);
  };
  let next = 0;
  for (const [number, part] of parts.entries())
    for (const [index, [lon, lat]] of part.entries()) {
      const [at = 0, before = at] = [distances[number]?.[index], distances[number]?.[index - 1]];
      const [fromLon = lon, fromLat = lat] = part[index - 1] ?? [];
      for (; next <= at; next += step) {
        const share = at === before ? 1 : Math.max(0, (next - before) / (at - before));
        look(fromLon + share * (lon - fromLon), fromLat + share * (lat - fromLat));
      }
    }
  const [lon, lat] = parts.at(-1)?.at(-1) ?? [];
  if (lon !== undefined && lat !== undefined) look(lon, lat);
  return [...found];
}

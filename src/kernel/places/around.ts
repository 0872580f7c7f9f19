/** Municipalities around a place, by their centres. Pure. */
import { metresPerDegree } from './metres.ts';
import type { Place } from './place.ts';

/** Within so many metres as the crow flies from centre to centre, the place itself included; nearest first. */
export function placesAround(
  place: Pick<Place, 'centre'>,
  metres: number,
  municipalities: readonly Place[],
): { place: Place; distance: number }[] {
  const { centre } = place;
  if (centre === null) return [];
  const [x, y] = metresPerDegree(centre[1]);
  return municipalities
    .flatMap((one) => {
      if (one.centre === null) return [];
      const distance = Math.hypot((one.centre[0] - centre[0]) * x, (one.centre[1] - centre[1]) * y);
      return distance <= metres ? [{ place: one, distance: Math.round(distance) }] : [];
    })
    .sort((a, b) => a.distance - b.distance || (a.place.ars < b.place.ars ? -1 : 1));
}

import { fullNameOf } from '../places/full-name.ts';
import type { Level, Place } from '../places/place.ts';
import type { Kernel } from '../solution.ts';
import { isLeftOutNow, lookOf } from '../towns/town-look.ts';
import type { PlaceSummary } from './bundle.ts';

/** The lowest level a place stands on. */
export function lowestLevel(place: Place): Level {
  return place.levels[0] ?? 'municipality';
}

/** What travels of a place. */
export function summarize(place: Place, house: Pick<Kernel, 'places' | 'adoptions' | 'towns'>): PlaceSummary {
  const { places, adoptions } = house;
  const look = lookOf(place, house);
  return {
    ars: place.ars,
    name: place.name,
    officialName: place.officialName,
    kind: place.kind,
    level: lowestLevel(place),
    levels: place.levels,
    ancestors: places
      .ancestors(place.ars)
      .map((one) => ({ ars: one.ars, name: one.name, fullName: fullNameOf(one), level: lowestLevel(one) })),
    adopted: adoptions.isAdopted(place.ars),
    ...(look !== null && { look }),
    ...(isLeftOutNow(place.ars, house) && { leftOut: true as const }),
    boundariesState: places.edition.boundaries,
  };
}

import { fullNameOf } from '../../kernel/places/full-name.ts';
import type { Level, Place } from '../../kernel/places/place.ts';
import type { Kernel } from '../../kernel/solution.ts';

/** The unit of a level that a place belongs to or is; null if there is none. */
export function unitOf(level: Level, place: Place, kernel: Kernel): Place | null {
  if (place.levels.includes(level)) return place;
  return kernel.places.ancestors(place.ars).find(({ levels }) => levels.includes(level)) ?? null;
}

/** County and state above a place, as far as they are not the place itself: "Kreis Steinburg, Schleswig-Holstein". */
export function whereabouts(place: Place, kernel: Kernel): string {
  const units = (['county', 'state'] as const)
    .map((level) => unitOf(level, place, kernel))
    .filter((unit) => unit !== null && unit.ars !== place.ars)
    .flatMap((unit) => (unit === null ? [] : [fullNameOf(unit)]));
  return units.join(', ');
}

/** The Land whose holidays count here; the federation itself has those of all. */
export function stateOf(place: Place, kernel: Kernel): Place {
  return unitOf('state', place, kernel) ?? place;
}

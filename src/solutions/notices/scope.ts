import type { Place } from '../../kernel/places/place.ts';
import type { Kernel } from '../../kernel/solution.ts';

/** A notice counts at a place if it belongs to it or to a unit above: the keys of all of them, of any age. */
export function scopeOf(place: Place, { places }: Pick<Kernel, 'places'>): ReadonlySet<string> {
  return new Set([place, ...places.ancestors(place.ars)].flatMap((unit) => [...places.keys(unit.ars)]));
}

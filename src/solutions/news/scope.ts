import type { Place } from '../../kernel/places/place.ts';
import type { Kernel } from '../../kernel/solution.ts';

/** News of a place and of its association, which often speaks for it; never those of county, Land or Bund. */
export function scopeOf(place: Place, { places }: Pick<Kernel, 'places'>): ReadonlySet<string> {
  const above = places.ancestors(place.ars).filter(({ levels }) => levels.includes('association'));
  return new Set([place, ...above].flatMap((unit) => [...places.keys(unit.ars)]));
}

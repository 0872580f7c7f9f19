import type { Ars, Place } from '../../kernel/places/place.ts';
import type { Kernel } from '../../kernel/solution.ts';

/** What is asked for at a place: its own records, those of the levels above, those of its neighbours. */
export interface Scope {
  /** Own keys first, then those above, then neighbours, nearest first. */
  keys: readonly Ars[];
  /** Without neighbours. */
  applying: readonly Ars[];
  /** Whose a record is, where it is not of the place itself. */
  whose(ars: Ars): { name: string; relation: 'above' | 'neighbour' } | null;
}

export function scopeOf(place: Place, places: Kernel['places']): Scope {
  const own = [...places.keys(place.ars)];
  const others = new Map<Ars, { name: string; relation: 'above' | 'neighbour' }>();
  const add = (other: Place, relation: 'above' | 'neighbour') => {
    for (const key of places.keys(other.ars))
      if (!own.includes(key) && !others.has(key)) others.set(key, { name: other.name, relation });
  };
  for (const ancestor of places.ancestors(place.ars)) add(ancestor, 'above');
  const applying = [...own, ...others.keys()];
  for (const { place: neighbour } of places.neighbours(place.ars)) add(neighbour, 'neighbour');
  return { keys: [...own, ...others.keys()], applying, whose: (ars) => others.get(ars) ?? null };
}

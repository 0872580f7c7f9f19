/** Whose lots a search at a place shows: those of the place, and of the municipalities at its border. */
import { isShownAt } from '../../../kernel/adoptions/is-shown.ts';
import type { Ars, Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';

type House = Pick<Kernel, 'places' | 'adoptions' | 'towns'>;

/** Municipalities within 2 km, farther than anybody walks from a car, where parking is shown; nearest first. */
export function neighboursOf(place: Place, house: House): Place[] {
  if (!place.levels.includes('municipality')) return [];
  return house.places
    .neighbours(place.ars)
    .map((one) => one.place)
    .filter((one) => one.ars !== place.ars && isShownAt({ id: 'parking', scope: 'everywhere' }, one, house));
}

/** Keys of the place and of its neighbours. A booking may hold a bay of any of them. */
export function keysAround(place: Place, house: House): Set<Ars> {
  return new Set([place, ...neighboursOf(place, house)].flatMap(({ ars }) => [...house.places.keys(ars)]));
}

/** The place that a key means today; null: none, or more than one. */
export function placeOfKey(ars: Ars, { places }: Pick<House, 'places'>): Place | null {
  const found = places.resolve(ars);
  return found.kind === 'current' || found.kind === 'moved' ? found.place : null;
}

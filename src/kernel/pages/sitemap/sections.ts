/** Parts of the sitemap: the federation and each state, with all that lies in it. */
import type { PlaceDirectory } from '../../places/directory.ts';
import { type Ars, FEDERATION, type Place } from '../../places/place.ts';

export interface Section {
  /** Part of its address: two digits, those of the state ("05"); "00" is the federation alone. */
  name: string;
  /** Current places, from above, in the order of the register. */
  places: readonly Place[];
}

type Places = Pick<PlaceDirectory, 'get' | 'children' | 'keys'>;

export function sectionsOf(places: Places): Section[] {
  const federation = places.get(FEDERATION);
  if (federation === undefined) return [];
  const states = places.children(FEDERATION).toSorted(byKey);
  return [
    { name: nameOf(federation), places: [federation] },
    ...states.map((state) => ({ name: nameOf(state), places: withMembers(state, places) })),
  ];
}

/** All keys that its places ever had: records are stored under the key of their day. */
export function unitsOf({ places: all }: Section, places: Pick<PlaceDirectory, 'keys'>): Ars[] {
  return [...new Set(all.flatMap(({ ars }) => [...places.keys(ars)]))].sort();
}

function nameOf({ ars }: Place): string {
  return ars.slice(0, 2);
}

function withMembers(place: Place, places: Places): Place[] {
  return [
    place,
    ...places
      .children(place.ars)
      .toSorted(byKey)
      .flatMap((child) => withMembers(child, places)),
  ];
}

function byKey(a: Place, b: Place): number {
  return a.ars < b.ars ? -1 : 1;
}

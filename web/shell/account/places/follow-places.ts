import { dropPlace, keepPlace, type Mine, MOST_PLACES } from '../../mine/mine.ts';
import type { PlaceChange } from './merge-places.ts';

/** What is kept here after the account's places: the newest first as far as there is room, labels untouched. Pure. */
export function followPlaces(
  mine: Mine,
  places: readonly PlaceChange[],
  names: ReadonlyMap<string, string>,
): Mine {
  const without = places
    .filter(({ removed }) => removed)
    .reduce((before, { ars }) => (has(before, ars) ? dropPlace(before, ars) : before), mine);
  return [...places]
    .filter(({ ars, removed }) => !removed && !has(mine, ars) && names.has(ars))
    .sort((a, b) => Date.parse(b.changedAt) - Date.parse(a.changedAt))
    .slice(0, Math.max(0, MOST_PLACES - without.places.length))
    .reduce((before, { ars }) => keepPlace(before, { ars, name: names.get(ars) ?? ars }), without);
}

function has({ places }: Mine, ars: string): boolean {
  return places.some((one) => one.ars === ars);
}

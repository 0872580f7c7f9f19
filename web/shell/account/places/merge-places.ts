/** Places of one person on several devices: what changed last counts. Pure. */
import type { MyPlaces } from '../../../../src/kernel/identity/account-api.ts';

export type PlaceChange = NonNullable<MyPlaces['places']>[number];

/**
 * What is known about each place after a look at this device: what is new here, or gone, changed now. The same list
 * where nothing did.
 */
export function noteChanges(
  known: readonly PlaceChange[],
  here: readonly string[],
  now: string,
): readonly PlaceChange[] {
  const before = new Map(known.map((one) => [one.ars, one]));
  const isHere = new Set(here);
  const added = here.filter((ars) => before.get(ars)?.removed !== false);
  const gone = known.filter(({ ars, removed }) => !removed && !isHere.has(ars)).map(({ ars }) => ars);
  if (added.length + gone.length === 0) return known;
  const changes = [
    ...added.map((ars) => ({ ars, pinned: true, changedAt: now, removed: false })),
    ...gone.map((ars) => ({ ars, pinned: true, changedAt: now, removed: true })),
  ];
  return mergePlaces(known, changes);
}

/** For each place the newest change; of two of the same moment the one that keeps it: nothing gets lost. */
export function mergePlaces(...lists: readonly (readonly PlaceChange[])[]): readonly PlaceChange[] {
  const newest = new Map<string, PlaceChange>();
  for (const one of lists.flat()) {
    const other = newest.get(one.ars);
    if (other === undefined || isNewer(one, other)) newest.set(one.ars, one);
  }
  return [...newest.values()].sort((a, b) => a.ars.localeCompare(b.ars));
}

function isNewer(one: PlaceChange, other: PlaceChange): boolean {
  const [a, b] = [Date.parse(one.changedAt), Date.parse(other.changedAt)];
  return a === b ? other.removed && !one.removed : a > b;
}

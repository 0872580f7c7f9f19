/** Places of one person on several devices: what changed last counts. Pure. */
import type { MyPlaces } from '../../../../src/kernel/identity/account-api.ts';

export type PlaceChange = NonNullable<MyPlaces['places']>[number];

/**
 * What is known about each place after a look at this device: what is new here, or gone, changed now. The same list
 * where nothing did. What changed here is newer than what was known of it, even where the clock has gone back since.
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
  const change = (ars: string, removed: boolean): PlaceChange => {
    const changedAt = later(now, before.get(ars)?.changedAt);
    return { ars, pinned: true, changedAt, removed };
  };
  return mergePlaces(known, [
    ...added.map((ars) => change(ars, false)),
    ...gone.map((ars) => change(ars, true)),
  ]);
}

/** The server's clock is known to the second only: what follows at once may seem to have been before. */
function later(now: string, before: string | undefined): string {
  if (before === undefined || Date.parse(now) > Date.parse(before)) return now;
  return new Date(Date.parse(before) + 1).toISOString();
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

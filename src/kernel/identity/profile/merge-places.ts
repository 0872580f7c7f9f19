/** How the places of several devices become one list. Pure. */
import { z } from 'zod';

/** A place that a person keeps, or took away: the mark of that stays, so that another device does not bring it back. */
export const keptPlace = z.strictObject({
  ars: z.string().regex(/^\d{12}$/),
  pinned: z.boolean(),
  changedAt: z.iso.datetime({ offset: true }),
  removed: z.boolean(),
});

export type KeptPlace = z.infer<typeof keptPlace>;

/** Places that one person may keep; marks of removed ones come on top, at most as many again. */
export const MOST_PLACES = 200;

/**
 * The newest change of each place wins, whichever device it comes from; where two are of the same instant, the place
 * stays and is pinned. What claims to come from the future counts as of now: the wrong clock of a device must not win
 * for ever. The result is sorted by key, holds at most 200 marks of removed places (the newest), and as many places as
 * came in.
 */
export function mergePlaces(
  kept: readonly KeptPlace[],
  incoming: readonly KeptPlace[],
  now: Temporal.Instant,
): KeptPlace[] {
  const newest = new Map<string, KeptPlace>();
  for (const place of [...kept, ...incoming].map((one) => notLater(one, now))) {
    const before = newest.get(place.ars);
    if (before === undefined || compare(place, before) > 0) newest.set(place.ars, place);
  }
  const all = [...newest.values()].toSorted((a, b) => (a.ars < b.ars ? -1 : 1));
  const marks = all.filter(({ removed }) => removed).toSorted((a, b) => -compare(a, b));
  const forgotten = new Set(marks.slice(MOST_PLACES));
  return all.filter((place) => !forgotten.has(place));
}

function notLater(place: KeptPlace, now: Temporal.Instant): KeptPlace {
  const at = Temporal.Instant.from(place.changedAt);
  return { ...place, changedAt: (Temporal.Instant.compare(at, now) > 0 ? now : at).toString() };
}

/** Above 0: the first one wins. */
function compare(a: KeptPlace, b: KeptPlace): number {
  return (
    Temporal.Instant.compare(Temporal.Instant.from(a.changedAt), Temporal.Instant.from(b.changedAt)) ||
    Number(b.removed) - Number(a.removed) ||
    Number(a.pinned) - Number(b.pinned)
  );
}

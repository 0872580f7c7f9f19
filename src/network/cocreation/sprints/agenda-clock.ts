/** How much time is left on the agenda, from the clock alone: whoever leaves the page misses nothing. Pure. */

export interface TimedItem {
  id: string;
  minutes: number;
  /** Instants: as planned, and as somebody let it begin. */
  startsAt: string | null;
  beganAt: string | null;
}

export interface Left {
  item: TimedItem;
  /** Whole seconds; negative: so long over time. */
  seconds: number;
}

/** Milliseconds after the end of an item for which it still counts as the current one. */
const PATIENCE = 60 * 60 * 1000;

/**
 * The item that runs at `now` (milliseconds since 1970): the last one that was let begin, else the one whose planned
 * time it is. null: none.
 */
export function timeLeft(items: readonly TimedItem[], now: number): Left | null {
  const begun = items
    .flatMap((item) => (item.beganAt === null ? [] : [{ item, from: Date.parse(item.beganAt) }]))
    .sort((one, other) => other.from - one.from)[0];
  if (begun !== undefined) {
    const end = begun.from + begun.item.minutes * 60_000;
    if (now >= begun.from && now <= end + PATIENCE) return { item: begun.item, seconds: secondsTo(end, now) };
  }
  for (const item of items) {
    if (item.startsAt === null) continue;
    const from = Date.parse(item.startsAt);
    const end = from + item.minutes * 60_000;
    if (now >= from && now < end) return { item, seconds: secondsTo(end, now) };
  }
  return null;
}

function secondsTo(end: number, now: number): number {
  return Math.ceil((end - now) / 1000);
}

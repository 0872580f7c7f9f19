/** A judge of its own: it shares nothing with allocation, store or constraint. */

export interface Interval {
  id: string;
  bay: string;
  /** Milliseconds since 1970. */
  from: number;
  until: number;
  /** Milliseconds for which the bay rests afterwards. */
  pause: number;
}

/** Pairs that have one bay at one time, by comparing each with each. */
export function doubleBookings(all: readonly Interval[]): string[] {
  const found: string[] = [];
  for (const [index, a] of all.entries())
    for (const b of all.slice(index + 1))
      if (a.bay === b.bay && a.from < b.until + b.pause && b.from < a.until + a.pause)
        found.push(`${a.id} ${b.id}`);
  return found;
}

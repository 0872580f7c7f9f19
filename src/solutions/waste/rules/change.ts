/** What a desk laid over the days. Pure. */
import type { CollectionReason, CollectionState } from '../model.ts';

/** Shown days of some districts and bins between two civil dates (both included) are moved, or do not take place. */
export interface Change {
  id: string;
  /** Districts in addresses; empty: all of the unit. */
  slugs: readonly string[];
  /** Keys of bins; empty: all. */
  bins: readonly string[];
  first: string;
  last: string;
  /** Days to move by; null: none takes place. */
  days: number | null;
  reason: string;
}

export interface Movable {
  planned: string;
  date: string;
  state: CollectionState;
  reason: CollectionReason | null;
}

export function concerns(
  { slugs, bins, first, last }: Change,
  { slug, bin, date }: { slug: string; bin: string; date: string },
): boolean {
  return (
    (slugs.length === 0 || slugs.includes(slug)) &&
    (bins.length === 0 || bins.includes(bin)) &&
    first <= date &&
    date <= last
  );
}

/** One after the other as they were made: a later one sees the day where an earlier one has put it. */
export function withChanges<Day extends Movable>(
  day: Day,
  changes: readonly Change[],
  whose: { slug: string; bin: string },
): Day {
  let shown = day;
  for (const change of changes)
    if (concerns(change, { ...whose, date: shown.date })) shown = changed(shown, change);
  return shown;
}

function changed<Day extends Movable>(day: Day, { id, days, reason }: Change): Day {
  const why = { kind: 'change' as const, id, text: reason };
  if (days === null) return { ...day, state: 'cancelled', reason: why };
  const date = Temporal.PlainDate.from(day.date).add({ days }).toString();
  if (day.state === 'cancelled') return { ...day, date };
  return date === day.planned
    ? { ...day, date, state: 'planned', reason: null }
    : { ...day, date, state: 'shifted', reason: why };
}

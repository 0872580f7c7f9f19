/** Opening hours as the phone gets them: few numbers instead of many words. Pure; runs on both sides. */
import type { Hours } from './model.ts';

/** [from, until, how] in minutes since 1970; `u` unknown, `a` by appointment, `e` open with an end that nobody said. */
export type CompactSpan = readonly [from: number, until: number, how: 'o' | 'u' | 'a' | 'e'];

export interface CompactHours {
  /** Nothing is said about times from here on, in minutes since 1970. */
  end: number;
  /** What is not closed, in order. */
  spans: readonly CompactSpan[];
}

/** null: nothing is known. */
export function compactHours(hours: Hours, now: Temporal.Instant, days: number): CompactHours | null {
  if (hours.gap !== null) return null;
  const end = Math.min(
    minutes(now.add({ hours: 24 * days }).toString()),
    minutes(hours.intervals.at(-1)?.until ?? now.toString()),
  );
  const spans = hours.intervals.flatMap(({ from, until, state, openEnd }): CompactSpan[] => {
    if (state === 'closed' || minutes(from) >= end || minutes(until) <= minutes(now.toString())) return [];
    const how = state === 'open' ? 'o' : openEnd ? 'e' : state === 'appointment' ? 'a' : 'u';
    return [[minutes(from), minutes(until), how]];
  });
  return { end, spans };
}

function minutes(instant: string): number {
  return Math.round(Temporal.Instant.from(instant).epochMilliseconds / 60_000);
}

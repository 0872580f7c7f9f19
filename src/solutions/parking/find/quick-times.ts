/** From when until when: what is chosen with one tap. Minutes since 1970, by the clock in Germany. Pure. */
import type { Span } from '../allocate/model.ts';
import { addDays, civilAt, minuteAt } from './berlin-clock.ts';

export const QUICK_TIMES = ['now', 'tonight', 'morning'] as const;
export type QuickTime = (typeof QUICK_TIMES)[number];

const STEP = 15;
const TWO_HOURS = 120;
/** From six in the evening on, "tonight" has begun. */
const EVENING = '18:00';
const NIGHT_ENDS = '08:00';
/** Nobody wants a space "tonight" for less than this. */
const SHORT = 60;

/** From the next full quarter of an hour on. */
export function quickTime(which: QuickTime, now: number): Span {
  const soon = Math.ceil(now / STEP) * STEP;
  const today = civilAt(soon).slice(0, 10);
  if (which === 'now') return { from: soon, until: soon + TWO_HOURS };
  if (which === 'morning') {
    const tomorrow = addDays(today, 1);
    return { from: at(tomorrow, NIGHT_ENDS), until: at(tomorrow, '12:00') };
  }
  const early = at(today, NIGHT_ENDS);
  // In the small hours the night that is running is meant.
  if (soon + SHORT <= early && civilAt(soon).slice(11) < '05:00') return { from: soon, until: early };
  return { from: Math.max(soon, at(today, EVENING)), until: at(addDays(today, 1), NIGHT_ENDS) };
}

export type SpanFault = 'unreadable' | 'turned' | 'past' | 'far' | 'long';

/** How far ahead anything is asked for, and how long at most: the longest stay that a lot may allow. */
const FAR = 92 * 24 * 60;
const LONGEST = 40_320;

/** What is wrong with a wish; null: nothing. `now` in minutes. A quarter that is just running may begin. */
export function faultOf({ from, until }: { from: number | null; until: number | null }, now: number) {
  const fault = (): SpanFault | null => {
    if (from === null || until === null) return 'unreadable';
    if (until <= from) return 'turned';
    if (from < now - STEP) return 'past';
    if (from > now + FAR) return 'far';
    return until - from > LONGEST ? 'long' : null;
  };
  return fault();
}

function at(date: string, time: string): number {
  return minuteAt(`${date}T${time}`) ?? 0;
}

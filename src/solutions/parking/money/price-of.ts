/**
 * What a stay costs. Pure.
 *
 * An owner sells minutes (a sixtieth of the hour, each minute begun), nights, days, weeks of 7 and months of 28 such days.
 * A stay costs the cheapest set of these that covers all of it. From this follows: staying longer never costs less, one
 * stay never costs more than the two it can be cut into, and within one night, day, week or month it never costs more
 * than that one. Nights and days begin and end by the clock in Germany, so they are an hour shorter or longer when the
 * clocks change; of the hour those minutes are paid that really pass. The sum is rounded up to a whole cent.
 */
import type { Span } from '../allocate/model.ts';
import type { Price } from '../model.ts';
import { blocksOver, daysOver } from './clock-blocks.ts';

export type PriceUnit = 'month' | 'week' | 'day' | 'night' | 'hour';

/** One kind of what is paid: so many of a unit (of `hour`: minutes), each at `each` cents (of `hour`: an hour). */
export interface PriceLine {
  unit: PriceUnit;
  count: number;
  each: number;
  cents: number;
}

export interface Priced {
  cents: number;
  /** Largest unit first; none where it is free. */
  lines: PriceLine[];
}

const UNITS: readonly PriceUnit[] = ['month', 'week', 'day', 'night', 'hour'];
const [WEEK, MONTH] = [7, 28];

interface Step {
  /** Sixtieths of a cent until here, so that minutes stay whole numbers. */
  cost: number;
  before: number;
  unit: PriceUnit;
  minutes: number;
}

/** Null: the lot is not let that way (by the night alone, and the stay goes beyond it). Minutes since 1970. */
export function priceOf(price: Price, { from, until }: Span): Priced | null {
  if (price.free || until <= from) return { cents: 0, lines: [] };
  const isByDay = price.day !== null || price.week !== null || price.month !== null;
  const days = isByDay ? daysOver({ from, until }, price.dayFrom) : [];
  const nights = price.night === null ? [] : blocksOver({ from, until }, price.nightFrom, price.nightUntil);
  const points = [from, ...new Set([...days, ...nights].flatMap((one) => [one.from, one.until])), until]
    .filter((at) => at >= from && at <= until)
    .toSorted((a, b) => a - b)
    .filter((at, index, all) => at !== all[index - 1]);
  const best = new Map<number, Step>([[from, { cost: 0, before: from, unit: 'hour', minutes: 0 }]]);
  const go = (before: number, end: number, unit: PriceUnit, cost: number) => {
    const at = Math.min(end, until);
    const total = (best.get(before)?.cost ?? Number.POSITIVE_INFINITY) + cost;
    if (total < (best.get(at)?.cost ?? Number.POSITIVE_INFINITY))
      best.set(at, { cost: total, before, unit, minutes: at - before });
  };
  let day = 0;
  for (const [index, at] of points.entries()) {
    if (!best.has(at) || at === until) continue;
    while ((days[day]?.until ?? until) <= at) day += 1;
    // The largest first: among equals the simpler account is kept.
    for (const [unit, count, cents] of [
      ['month', MONTH, price.month],
      ['week', WEEK, price.week],
      ['day', 1, price.day],
    ] as const)
      if (cents !== null) go(at, days[day + count - 1]?.until ?? until, unit, cents * 60);
    if (price.night !== null)
      for (const night of nights)
        if (night.from <= at && at < night.until) go(at, night.until, 'night', price.night * 60);
    const next = points[index + 1];
    if (price.hour !== null && next !== undefined) go(at, next, 'hour', (next - at) * price.hour);
  }
  const last = best.get(until);
  return last === undefined
    ? null
    : { cents: Math.ceil(last.cost / 60), lines: linesOf(price, best, from, until) };
}

function linesOf(price: Price, best: ReadonlyMap<number, Step>, from: number, until: number): PriceLine[] {
  const counts = new Map<PriceUnit, number>();
  for (let at = until; at > from; ) {
    const step = best.get(at);
    if (step === undefined) break;
    counts.set(step.unit, (counts.get(step.unit) ?? 0) + (step.unit === 'hour' ? step.minutes : 1));
    at = step.before;
  }
  return UNITS.flatMap((unit) => {
    const count = counts.get(unit) ?? 0;
    const each = price[unit] ?? 0;
    return count === 0
      ? []
      : [{ unit, count, each, cents: unit === 'hour' ? Math.ceil((count * each) / 60) : count * each }];
  });
}

/** Before and after, by readings: what the difference is, and how sure. Pure; never says why something changed. */
import { newcombe } from '../../../kernel/figures/newcombe.ts';
import { meanInterval, meanOf, welch } from '../../../kernel/figures/welch.ts';
import type { Better, How } from './pilot.ts';
import type { Span } from './weeks.ts';

export interface Reading extends Span {
  /** null: asked, and there was too little to say something. */
  value: number | null;
  n: number | null;
}

export interface Side {
  value: number | null;
  /** What was counted; null: nobody said. */
  n: number | null;
  /** Weeks with a value, or readings. */
  readings: number;
  /** Readings without a value. */
  empty: number;
  interval: [number, number] | null;
  from: string | null;
  to: string | null;
}

/** Why there is no interval, in the order in which it is asked. */
export const WHYS = ['no-before', 'no-after', 'no-n', 'few-weeks', 'no-variance', 'single'] as const;
export type Why = (typeof WHYS)[number];

export interface Comparison {
  before: Side;
  after: Side;
  /** After less before, in the unit of the measure. */
  difference: number | null;
  interval: [number, number] | null;
  why: Why | null;
}

/** Fewer weeks on a side say too little about how much weeks differ anyway. */
export const FEWEST_WEEKS = 3;

export function compare(how: How, before: readonly Reading[], after: readonly Reading[]): Comparison {
  const [one, other] = [sideOf(how, before), sideOf(how, after)];
  const sides = { before: one, after: other };
  if (one.value === null) return { ...sides, difference: null, interval: null, why: 'no-before' };
  if (other.value === null) return { ...sides, difference: null, interval: null, why: 'no-after' };
  const difference = other.value - one.value;
  const without = (why: Why): Comparison => ({ ...sides, difference, interval: null, why });
  if (how === 'value') return without('single');
  if (how === 'share') {
    const [was, is] = [pooled(before), pooled(after)];
    const found = was === null || is === null ? null : newcombe(was, is);
    if (found === null) return without('no-n');
    return { ...sides, difference, interval: [100 * found.interval[0], 100 * found.interval[1]], why: null };
  }
  if (one.readings < FEWEST_WEEKS || other.readings < FEWEST_WEEKS) return without('few-weeks');
  const { interval } = welch(valuesOf(before), valuesOf(after));
  return interval === null ? without('no-variance') : { ...sides, difference, interval, why: null };
}

export type Verdict = 'better' | 'worse' | 'unclear' | 'open';

/** What the interval says about the wanted direction; `open`: there is none. */
export function verdictOf({ interval }: Pick<Comparison, 'interval'>, better: Better): Verdict {
  if (interval === null) return 'open';
  if (interval[0] <= 0 && interval[1] >= 0) return 'unclear';
  return interval[0] > 0 === (better === 'higher') ? 'better' : 'worse';
}

/** null: no target, or nothing measured yet. */
export function isReached(
  { after }: Pick<Comparison, 'after'>,
  better: Better,
  target: number | null,
): boolean | null {
  if (target === null || after.value === null) return null;
  return better === 'higher' ? after.value >= target : after.value <= target;
}

function sideOf(how: How, readings: readonly Reading[]): Side {
  const values = valuesOf(readings);
  const spans = readings.filter(({ value }) => value !== null);
  const counted = spans.map(({ n }) => n);
  const n = counted.some((one) => one === null)
    ? null
    : counted.reduce<number>((all, one) => all + (one ?? 0), 0);
  const common = {
    n: values.length === 0 ? null : n,
    ...{ readings: values.length, empty: readings.length - values.length },
    from: spans.map(({ from }) => from).sort()[0] ?? null,
    to:
      spans
        .map(({ to }) => to)
        .sort()
        .at(-1) ?? null,
  };
  if (values.length === 0) return { ...common, value: null, interval: null };
  if (how === 'share') {
    const all = pooled(readings);
    return { ...common, value: all === null ? meanOf(values) : (100 * all.hits) / all.all, interval: null };
  }
  if (how === 'value') return { ...common, value: values.at(-1) ?? null, interval: null };
  const { value, interval } = meanInterval(values);
  return { ...common, value, interval: values.length < FEWEST_WEEKS ? null : interval };
}

/** In the order of time. */
function valuesOf(readings: readonly Reading[]): number[] {
  return [...readings].sort((a, b) => (a.from < b.from ? -1 : 1)).flatMap(({ value }) => value ?? []);
}

/** Percent of so many, added up; null: somewhere nobody said of how many. */
function pooled(readings: readonly Reading[]): { hits: number; all: number } | null {
  let [hits, all] = [0, 0];
  for (const { value, n } of readings) {
    if (value === null) continue;
    if (n === null) return null;
    hits += Math.round((value / 100) * n);
    all += n;
  }
  return all === 0 ? null : { hits, all };
}

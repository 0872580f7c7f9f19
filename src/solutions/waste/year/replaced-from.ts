/** From which day on new days take the place of those so far. Pure. */
import type { BinDays } from './days-of-series.ts';
import { daysBetween } from './gaps-in.ts';

/** `firsts`: earlier days for some bins, by `<slug> <bin>`. */
export interface ReplacedFrom {
  begins: string;
  firsts: Readonly<Record<string, string>>;
}

/** A year file whose first day comes later than that speaks for a part of its year. */
const DAYS_LATE = 31;

/**
 * A year file counts from the first January of the year in which most of its days lie: it says all of that year, and
 * leaves December as it is. One that begins later in its year counts from its first day on. A bin whose new days begin before that (a file with the last days of December)
 * is replaced from its own first day on, so that another one keeps its last days of the old year.
 */
export function replacedFrom(after: readonly BinDays[]): ReplacedFrom {
  const days = after.flatMap(({ days }) => days);
  const [first = ''] = days.toSorted();
  const january = `${mainYear(days)}-01-01`;
  const begins = first < january || daysBetween(january, first) <= DAYS_LATE ? january : first;
  return {
    begins,
    firsts: Object.fromEntries(
      after.flatMap(({ slug, bin, days: [own] }) =>
        own !== undefined && own < begins ? [[keyOf(slug, bin.key), own]] : [],
      ),
    ),
  };
}

export function fromOf({ begins, firsts }: ReplacedFrom, slug: string, bin: string): string {
  const key = keyOf(slug, bin);
  return (Object.hasOwn(firsts, key) ? firsts[key] : undefined) ?? begins;
}

/** Whether a day of a source is replaced by what took its place. `planned` is the regular day. */
export function isReplaced(
  { slug, bin, planned }: { slug: string; bin: string; planned: string },
  by: readonly ReplacedFrom[],
): boolean {
  return by.some((one) => planned >= fromOf(one, slug, bin));
}

/** The later of two with equally many. */
function mainYear(days: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day.slice(0, 4), (counts.get(day.slice(0, 4)) ?? 0) + 1);
  const [main] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1));
  return main?.[0] ?? '0000';
}

function keyOf(slug: string, bin: string): string {
  return `${slug} ${bin}`;
}

/** What becomes other days when new ones take the place of those so far. Pure. */
import type { BinDays } from './days-of-series.ts';
import { gapsIn } from './gaps-in.ts';
import { fromOf, type ReplacedFrom, replacedFrom } from './replaced-from.ts';
import type { DaySpan, DifferenceRow, YearDifference, YearWarning } from './year-api.ts';

export interface Comparison {
  before: readonly BinDays[];
  /** Not empty. */
  after: readonly BinDays[];
  /** Civil date. */
  today: string;
  /** Name of the public holiday on a civil date; null: it is none. */
  holidayOn(date: string): string | null;
}

export function compareYears({ before, after, today, holidayOn }: Comparison): {
  difference: YearDifference;
  from: ReplacedFrom;
} {
  const from = replacedFrom(after);
  const known = new Map(before.map((one) => [keyOf(one), one]));
  const coming = new Map(after.map((one) => [keyOf(one), one]));
  const rows = [...new Set([...coming.keys(), ...known.keys()])].flatMap((key) => {
    const [old, next] = [known.get(key), coming.get(key)];
    const whose = next ?? old;
    return whose === undefined ? [] : [rowOf(whose, old?.days ?? [], next?.days ?? [], { from, holidayOn })];
  });
  const span = spanOf(after.flatMap(({ days }) => days).sort());
  if (span === null) throw new Error('A file without days is refused before');
  const sum = (count: (row: DifferenceRow) => number) => rows.reduce((all, row) => all + count(row), 0);
  return {
    from,
    difference: {
      begins: from.begins,
      span,
      warnings: warningsOf(after, span, today),
      districts: namesOf(before, after, ({ district }) => district),
      bins: namesOf(before, after, ({ bin }) => bin.name),
      totals: {
        before: sum((row) => row.before?.count ?? 0),
        after: sum((row) => row.after?.count ?? 0),
        ...{ stays: sum((row) => row.stays), replaced: sum((row) => row.replaced) },
        ...{ same: sum((row) => row.same), moved: sum((row) => row.moved.length) },
        ...{ dropped: sum((row) => row.dropped.length), added: sum((row) => row.added) },
        ...{ gaps: sum((row) => row.gaps.length), doubled: sum((row) => row.doubled.length) },
        holidays: sum((row) => row.holidays.length),
      },
      rows: rows.sort((one, other) => weightOf(other) - weightOf(one)),
    },
  };
}

function rowOf(
  { district, slug, bin }: BinDays,
  before: readonly string[],
  after: readonly string[],
  { from: whole, holidayOn }: { from: ReplacedFrom; holidayOn: Comparison['holidayOn'] },
): DifferenceRow {
  const from = fromOf(whole, slug, bin.key);
  const old = [...new Set(before)];
  const next = [...new Set(after)];
  const stays = old.filter((day) => day < from);
  const replaced = old.filter((day) => day >= from);
  const coming = new Set(next);
  const going = new Set(replaced);
  const { moved, dropped, added } = pairUp(
    replaced.filter((day) => !coming.has(day)),
    next.filter((day) => !going.has(day)),
  );
  return {
    ...{ district, slug, bin, from },
    is: next.length === 0 ? 'gone' : old.length === 0 ? 'new' : 'kept',
    ...{ before: spanOf(old), after: spanOf(next) },
    weekday: { before: weekdayOf(old), after: weekdayOf(next) },
    ...{ stays: stays.length, replaced: replaced.length },
    ...{ same: replaced.filter((day) => coming.has(day)).length, moved, dropped, added },
    gaps: next.length === 0 ? [] : gapsIn([...stays, ...next]).filter(({ before: end }) => end >= from),
    doubled: [...new Set(after.filter((day, index) => after[index - 1] === day))],
    holidays: next.flatMap((date) => {
      const name = holidayOn(date);
      return name === null ? [] : [{ date, name }];
    }),
  };
}

/** Each old day with a new one of the same week, the first with the first. */
function pairUp(old: readonly string[], next: readonly string[]) {
  const byWeek = Map.groupBy(next, mondayOf);
  const moved: { from: string; to: string }[] = [];
  const dropped: string[] = [];
  for (const day of old) {
    const to = byWeek.get(mondayOf(day))?.shift();
    if (to === undefined) dropped.push(day);
    else moved.push({ from: day, to });
  }
  return { moved, dropped, added: next.length - moved.length };
}

/** The coming year's file, and not one of a year that is over. */
function warningsOf(after: readonly BinDays[], span: DaySpan, today: string): YearWarning[] {
  const days = after.flatMap(({ days }) => days);
  const past = days.filter((day) => day < today).length;
  return [
    ...(past === days.length
      ? (['all-past'] as const)
      : past * 2 > days.length
        ? (['mostly-past'] as const)
        : []),
    ...(span.last >= today && span.last < addDays(today, 60) ? (['ends-soon'] as const) : []),
  ];
}

function namesOf(
  before: readonly BinDays[],
  after: readonly BinDays[],
  nameOf: (one: BinDays) => string,
): { new: string[]; gone: string[] } {
  const [old, next] = [new Set(before.map(nameOf)), new Set(after.map(nameOf))];
  return { new: [...next.difference(old)].sort(), gone: [...old.difference(next)].sort() };
}

/** How much there is to look at. */
function weightOf({ is, gaps, doubled, holidays, dropped, weekday }: DifferenceRow): number {
  const turned = is === 'kept' && weekday.before !== weekday.after ? 1 : 0;
  const rank = is === 'gone' ? 1000 : is === 'new' ? 500 : 0;
  return rank + 20 * gaps.length + 20 * doubled.length + 5 * dropped.length + 2 * holidays.length + turned;
}

/** Days in order, each once. */
function spanOf(days: readonly string[]): DaySpan | null {
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? null : { count: days.length, first, last };
}

function weekdayOf(days: readonly string[]): number | null {
  const counts = new Map<number, number>();
  for (const day of days) counts.set(weekday(day), (counts.get(weekday(day)) ?? 0) + 1);
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  return most !== undefined && most[1] * 2 > days.length ? most[0] : null;
}

function weekday(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

function mondayOf(date: string): string {
  return addDays(date, 1 - weekday(date));
}

function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

function keyOf({ slug, bin }: BinDays): string {
  return `${slug} ${bin.key}`;
}

/** What becomes of days, before anything is written. Pure. */
import type { DayRow } from '../shown/write-days.ts';
import type { Hint, PreviewDay } from './rules-api.ts';

export interface Altered {
  before: DayRow;
  after: DayRow;
}

/** Days that are there before and after and are shown otherwise: another date, cancelled, or taking place again. */
export function alteredDays(before: readonly DayRow[], after: readonly DayRow[]): Altered[] {
  const known = new Map(before.map((row) => [keyOf(row), row]));
  return after.flatMap((row) => {
    const old = known.get(keyOf(row));
    const isSame =
      old === undefined ||
      (old.date === row.date && (old.state === 'cancelled') === (row.state === 'cancelled'));
    return isSame ? [] : [{ before: old, after: row }];
  });
}

/** Of a day that people would find at this date. */
export interface Surroundings {
  /** Civil date. */
  today: string;
  isHoliday(ars: string, date: string): boolean;
  /** Whether the district has another day of this bin there already. */
  isTaken(row: DayRow): boolean;
}

export function hintsOf(row: DayRow, { today, isHoliday, isTaken }: Surroundings): Hint[] {
  if (row.state === 'cancelled') return [];
  return [
    ...(Temporal.PlainDate.from(row.date).dayOfWeek === 7 ? (['sunday'] as const) : []),
    ...(isHoliday(row.ars, row.date) ? (['holiday'] as const) : []),
    ...(isTaken(row) ? (['crowded'] as const) : []),
    ...(row.date < today ? (['past'] as const) : []),
  ];
}

/** One line for all districts in which the same becomes of the same bin; by date, then bin. */
export function previewLines(
  altered: readonly Altered[],
  around: Surroundings,
  isExample: (source: string) => boolean,
): PreviewDay[] {
  const lines = new Map<string, PreviewDay>();
  for (const { before, after } of altered) {
    const hints = hintsOf(after, around);
    const example = isExample(after.source);
    const to = after.state === 'cancelled' ? null : after.date;
    const key = [before.date, to, after.bin, hints, example].join(' ');
    const line = lines.get(key) ?? {
      ...{ bin: after.record.bin.name, districts: [], from: before.date, to, hints },
      ...(example && { example: true as const }),
    };
    if (!line.districts.includes(after.district)) line.districts.push(after.district);
    lines.set(key, line);
  }
  return [...lines.values()].sort((a, b) => compare(a.from, b.from) || compare(a.bin, b.bin));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function keyOf({ ars, series, key, bin }: DayRow): string {
  return [ars, series, bin, key].join(' ');
}

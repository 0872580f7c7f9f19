/** Days of one bin in one district, as systems of providers list them, as a series. Pure. */
import type { MapContext, MapResult } from '../../../kernel/sources/intake.ts';
import type { SeriesRecord, ToldDate } from '../model.ts';
import { binOf, unknownName } from './bin-of.ts';

export interface ListedDays {
  /** As the provider names it; '': everywhere in the unit. */
  district: string;
  /** Name of the fraction. */
  name: string;
  /** Civil dates, in order, each once. */
  days: readonly { date: string; note: string | null }[];
}

/** Lies at the owner of the source, who answers for it. */
export function seriesOfDays(listed: ListedDays, { source, now }: MapContext): MapResult<SeriesRecord> {
  const { district, name, days } = listed;
  const bins = binOf(name);
  const unknown = unknownName(name, bins);
  const today = now.toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString();
  const last = days.at(-1)?.date ?? null;
  const isOver = last !== null && last < today;
  return {
    ars: source.ownerArs,
    record: {
      ...{ district, bins, dates: toldDates(days) },
      ...{ rhythm: null, window: null, stop: null, note: null },
    },
    notes: [
      ...(unknown === null ? [] : [unknown]),
      ...(isOver
        ? [{ code: 'no-day-ahead', reason: `The last day is ${last}: is this the file of an earlier year?` }]
        : []),
    ],
  };
}

/**
 * The systems name no dates: one is told by its week, so that a day that is moved within the week stays the same one.
 */
function toldDates(days: ListedDays['days']): ToldDate[] {
  const seen = new Map<string, number>();
  return days.map(({ date, note }) => {
    const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(date);
    const week = `${yearOfWeek}-W${weekOfYear}`;
    const count = (seen.get(week) ?? 0) + 1;
    seen.set(week, count);
    return {
      ...{ key: count === 1 ? week : `${week}-${count}`, date, note: note?.slice(0, 1000) ?? null },
      ...{ planned: null, isCancelled: false, window: null, stop: null },
    };
  });
}

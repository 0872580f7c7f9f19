/** Days of one bin in one district, as systems of providers list them, as a series. Pure. */
import type { MapContext, MapResult } from '../../../kernel/sources/intake.ts';
import type { SeriesRecord, ToldDate } from '../model.ts';
import { binOf, unknownName } from './bin-of.ts';
import { saidBySource } from './source-settings.ts';

export interface ListedDays {
  /** As the provider names it; '': everywhere in the unit. */
  district: string;
  /** Name of the fraction. */
  name: string;
  /** Civil dates, in order, each once. */
  days: readonly { date: string; note: string | null }[];
}

/** Lies at the owner of the source, who answers for it. */
export function seriesOfDays(
  { district, name, days }: ListedDays,
  { source }: Pick<MapContext, 'source'>,
): MapResult<SeriesRecord> {
  const said = saidBySource(source);
  const bins = binOf(name, said.names);
  const unknown = unknownName(name, bins, said.names);
  return {
    ars: source.ownerArs,
    record: {
      ...{ district: said.district || district, bins, dates: toldDates(days) },
      ...{ rhythm: null, window: null, stop: null, note: null },
    },
    ...(unknown !== null && { notes: [unknown] }),
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

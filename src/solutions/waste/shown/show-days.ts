/** The days of a series as people see them: regular, around holidays, with what a desk laid over them. Pure. */
import type { Bin, Collection, SeriesRecord, ToldDate } from '../model.ts';
import { type Change, withChanges } from '../rules/change.ts';
import { daysOfRhythm } from '../rules/days-of-rhythm.ts';
import type { Shifter } from '../rules/shift-week.ts';

/** A day as it is shown, before it is known whose it is. */
export type ShownDay = Pick<
  Collection,
  'key' | 'planned' | 'date' | 'state' | 'window' | 'stop' | 'reason' | 'note'
> & { bin: Bin };

/** What lies over the days of a unit. */
export interface Overlay {
  /** Rhythms alone: who tells dates has moved them already. */
  shift: Shifter;
  /** In the order in which they were made. */
  changes: readonly Change[];
  /** Civil dates between which rhythms are written out, both included. */
  horizon: { from: string; until: string };
}

/** One for each date and bin of the series, which is that of the district `slug`. */
export function showDays(series: SeriesRecord, slug: string, overlay: Overlay): ShownDay[] {
  const days = [
    ...series.dates.map((told) => ofTold(told, series)),
    ...(series.rhythm === null
      ? []
      : daysOfRhythm(series.rhythm, overlay.horizon).map((day) => ofRhythm(day, series, overlay.shift))),
  ];
  return days.flatMap((day) =>
    series.bins.map((bin) => withChanges({ ...day, bin }, overlay.changes, { slug, bin: bin.key })),
  );
}

function ofTold(told: ToldDate, series: SeriesRecord): Omit<ShownDay, 'bin'> {
  const planned = told.planned ?? told.date;
  const moved = planned !== told.date;
  return {
    ...{ key: told.key, planned, date: told.date, note: told.note ?? series.note },
    state: told.isCancelled ? 'cancelled' : moved ? 'shifted' : 'planned',
    ...{ window: told.window ?? series.window, stop: told.stop ?? series.stop },
    reason: moved && told.note !== null ? { kind: 'told', text: told.note } : null,
  };
}

/** Its key is the regular day, which stays the same however often it is moved. */
function ofRhythm(regular: string, series: SeriesRecord, shift: Shifter): Omit<ShownDay, 'bin'> {
  const { planned, date, holiday } = shift(regular);
  const { window, stop, note } = series;
  return {
    ...{ key: planned, planned, date, window, stop, note },
    state: date === planned ? 'planned' : 'shifted',
    reason: holiday === null || date === planned ? null : { kind: 'holiday', date: holiday },
  };
}

import type { Bin, Collection, SeriesRecord } from '../model.ts';

/** A day as it is shown, before it is known whose it is. */
export type ShownDay = Pick<
  Collection,
  'key' | 'planned' | 'date' | 'state' | 'window' | 'stop' | 'reason' | 'note'
> & { bin: Bin };

/** The days of a series: one for each date and bin. */
export function showDays(series: SeriesRecord): ShownDay[] {
  return series.dates.flatMap((told) => {
    const planned = told.planned ?? told.date;
    const moved = planned !== told.date;
    return series.bins.map(
      (bin): ShownDay => ({
        ...{ bin, key: told.key, planned, date: told.date, note: told.note ?? series.note },
        state: told.isCancelled ? 'cancelled' : moved ? 'shifted' : 'planned',
        ...{ window: told.window ?? series.window, stop: told.stop ?? series.stop },
        reason: moved && told.note !== null ? { kind: 'told', text: told.note } : null,
      }),
    );
  });
}

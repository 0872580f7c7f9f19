import type { Kysely } from 'kysely';
import type { PutContext } from '../../../kernel/sources/intake.ts';
import type { Change } from '../rules/change.ts';
import { holdUnits } from '../rules/hold-unit.ts';
import { overlayOf } from '../rules/overlay-of.ts';
import { replacedBySource } from '../year/ended-store.ts';
import { isReplaced } from '../year/replaced-from.ts';
import { type KnownSeries, type SeriesKey, seriesOf } from './series-rows.ts';
import { type Overlay, showDays } from './show-days.ts';
import { type AlteredDay, type DayRow, writeDays } from './write-days.ts';

/**
 * Makes anew the days that are shown for these series; inside the caller's transaction. A day that is shown otherwise
 * than before keeps its key and gets the next number in its sequence. Answers the days that were there before and are
 * now another date, cancelled, or take place again; what is new or gone is not among them.
 */
export async function renewCollections(
  db: Kysely<unknown>,
  touched: readonly SeriesKey[],
  house: PutContext,
): Promise<AlteredDay[]> {
  if (touched.length === 0) return [];
  await holdUnits([...new Set(touched.map(({ ars }) => ars))], db, house.places);
  const series = await seriesOf(touched, db);
  const rowsOf = await rowsMaker(series, db, house);
  const days = series.flatMap((one) => rowsOf(one));
  return writeDays(touched, days, house.now, db);
}

/**
 * Makes the rows of any of these series as they are to be shown: with the rule and the changes of its unit, and without
 * what a new calendar has replaced. A `draft` lies over all changes.
 */
export async function rowsMaker(
  series: readonly KnownSeries[],
  db: Kysely<unknown>,
  house: PutContext,
): Promise<(one: KnownSeries, draft?: Change) => DayRow[]> {
  const overlays = new Map<string, Overlay>();
  for (const { ars } of series) if (!overlays.has(ars)) overlays.set(ars, await overlayOf(ars, db, house));
  const replaced = await replacedBySource([...new Set(series.map(({ source }) => source))], db);
  return (one, draft) => {
    const overlay = overlays.get(one.ars);
    if (overlay === undefined) return [];
    const by = replaced.get(one.source) ?? [];
    const changes = draft === undefined ? overlay.changes : [...overlay.changes, draft];
    return dayRows(one, { ...overlay, changes }).filter((day) => !isReplaced(day, by));
  };
}

function dayRows(series: KnownSeries, overlay: Overlay): DayRow[] {
  const { ars, id, source, district, slug } = series;
  return showDays(series.record, slug, overlay).map(
    ({ key, bin, planned, date, state, window, stop, reason, note }) => ({
      ...{ ars, series: id, source, district, slug, key, bin: bin.key, fraction: bin.fraction },
      ...{ planned, date, state, record: { bin, window, stop, reason, note } },
    }),
  );
}

import { civilDate } from '../../../kernel/clock.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { rowsMaker } from '../shown/renew-collections.ts';
import { seriesOf, seriesWithDays } from '../shown/series-rows.ts';
import { type Altered, alteredDays, previewLines } from './altered-days.ts';
import type { Change } from './change.ts';
import { publicHolidays } from './free-days.ts';
import { keysOfUnit } from './overlay-of.ts';
import type { ChangePreview } from './rules-api.ts';
import { takenDays } from './taken-days.ts';

/** Lines that are sent; a desk that sees these knows what it does. */
const MOST_LINES = 300;

/** What would become of the place's own days, before → after; writes nothing. */
export async function previewChange(
  { ars }: Place,
  draft: Change,
  kernel: Pick<Kernel, 'db' | 'places' | 'sources' | 'clock'>,
): Promise<ChangePreview> {
  const { db, places, sources, clock } = kernel;
  const now = clock.now();
  const keys = keysOfUnit(ars, places);
  const found = await seriesOf(
    await seriesWithDays(keys, { slugs: draft.slugs, from: draft.first, until: draft.last }, db),
    db,
  );
  const rowsOf = await rowsMaker(found, db, { places, now });
  const altered: Altered[] = [];
  // Series by series: all their days at once would be many.
  for (const series of found)
    if (sources.get(series.source) !== undefined)
      altered.push(...alteredDays(rowsOf(series), rowsOf(series, draft)));
  const isTaken = await takenDays(keys, altered, db);
  const lines = previewLines(
    altered,
    { today: civilDate(now).toString(), isTaken, isHoliday: holidaysByUnit() },
    (source) => sources.get(source)?.kind === 'sample',
  );
  return {
    count: altered.length,
    withHints: lines.filter(({ hints }) => hints.length > 0).length,
    days: lines.slice(0, MOST_LINES),
    isCut: lines.length > MOST_LINES,
  };
}

function holidaysByUnit(): (ars: string, date: string) => boolean {
  const known = new Map<string, (date: string) => boolean>();
  return (ars, date) => {
    const isHoliday = known.get(ars) ?? publicHolidays(ars);
    known.set(ars, isHoliday);
    return isHoliday(date);
  };
}

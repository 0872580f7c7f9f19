import type { Kysely } from 'kysely';
import { daysAtDates } from '../shown/series-rows.ts';
import type { DayRow } from '../shown/write-days.ts';
import type { Altered } from './altered-days.ts';

/** Whether a district has another day of the same bin where a moved one would stand, those that leave left out. */
export async function takenDays(
  keys: readonly string[],
  altered: readonly Altered[],
  db: Kysely<unknown>,
): Promise<(row: DayRow) => boolean> {
  const dates = [...new Set(altered.map(({ after }) => after.date))];
  const leaving = new Set(altered.map(({ before }) => own(before)));
  const taken = new Map<string, Set<string>>();
  const add = (at: string, whose: string) => taken.set(at, (taken.get(at) ?? new Set()).add(whose));
  for (const row of await daysAtDates(keys, dates, db)) if (!leaving.has(own(row))) add(spot(row), own(row));
  for (const { after } of altered) if (after.state !== 'cancelled') add(spot(after), own(after));
  return (row) => {
    const there = taken.get(spot(row));
    return there !== undefined && [...there].some((whose) => whose !== own(row));
  };
}

function spot({ slug, bin, date }: Pick<DayRow, 'slug' | 'bin' | 'date'>): string {
  return [slug, bin, date].join(' ');
}

function own({ ars, series, key, bin }: Pick<DayRow, 'ars' | 'series' | 'key' | 'bin'>): string {
  return [ars, series, bin, key].join(' ');
}

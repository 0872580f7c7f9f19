/** School holidays as they were imported: read for a Land, replaced span by span. */
import { type Kysely, sql } from 'kysely';
import type { PlaceDirectory } from '../../places/directory.ts';
import type { Ars, Place } from '../../places/place.ts';
import type { SchoolHolidays } from '../recurrence/expansion.ts';

export interface SchoolHoliday {
  name: string;
  /** Civil dates, both inclusive. */
  first: string;
  last: string;
}

/** Known until the last day of the last ones; of what comes after that nobody knows anything. */
export async function schoolHolidaysOf(db: Kysely<unknown>, state: Ars): Promise<SchoolHolidays> {
  const { rows } = await sql<SchoolHoliday>`
    select name, first::text, last::text from kernel.school_holiday where state = ${state} order by first, name`.execute(
    db,
  );
  const until = rows.reduce<string | null>(
    (latest, { last }) => (last > (latest ?? '') ? last : latest),
    null,
  );
  return { days: rows, until };
}

/** The Land of a place, itself where it is one; null for the federation. */
export function stateOf(place: Place, places: Pick<PlaceDirectory, 'ancestors'>): Place | null {
  return [place, ...places.ancestors(place.ars)].find(({ levels }) => levels.includes('state')) ?? null;
}

/**
 * Within the caller's transaction: what was known of the Land between the first and the last day goes. Where the table
 * lacks lines (`isWhole: false`), only what its holidays overlap: what stood for a line that is wrong is not lost.
 */
export async function replaceSchoolHolidays(
  trx: Kysely<unknown>,
  state: Ars,
  table: {
    days: readonly SchoolHoliday[];
    isWhole?: boolean;
    source: string;
    licence: string;
    now: Temporal.Instant;
  },
): Promise<{ removed: number }> {
  const { days, isWhole = true, source, licence, now } = table;
  const first = days.map((one) => one.first).sort()[0];
  const last = days
    .map((one) => one.last)
    .sort()
    .at(-1);
  if (first === undefined || last === undefined) return { removed: 0 };
  const spans = isWhole ? [{ first, last }] : days.map((one) => ({ first: one.first, last: one.last }));
  const gone = await sql`delete from kernel.school_holiday h
    where h.state = ${state} and exists (
      select from jsonb_to_recordset(${JSON.stringify(spans)}::jsonb) as r (first date, last date)
      where h.last >= r.first and h.first <= r.last)`.execute(trx);
  await sql`insert into kernel.school_holiday (state, first, last, name, source, licence, imported_at)
    select ${state}, first, last, name, ${source}, ${licence}, ${now.toString()}
    from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as r (name text, first date, last date)`.execute(
    trx,
  );
  return { removed: Number(gone.numAffectedRows ?? 0) };
}

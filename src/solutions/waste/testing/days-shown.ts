/** What is shown in a unit, in a form in which two states can be compared. For tests. */
import { type Kysely, sql } from 'kysely';

/** "2026-09-01 bio Bio-/Restmüll" – date, fraction and name of each day of each bin, in order; all of the unit. */
export async function datesAndFractions(db: Kysely<unknown>, ars: string): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', date::text, fraction, record -> 'bin' ->> 'name') as line from waste.collection
    where ars = ${ars} order by date, fraction, bin, district, series, key`.execute(db);
  return rows.map(({ line }) => line);
}

/** Reads and writes adoptions. */
import { type Kysely, sql } from 'kysely';
import type { Ars } from '../places/place.ts';
import { SOURCES_CHANNEL } from '../sources/sources-channel.ts';
import type { Adoption } from './adoption.ts';

export async function readAdoptions(db: Kysely<unknown>): Promise<Adoption[]> {
  const { rows } = await sql<Adoption>`
    select ars, solution, level, state, settings, since, taken_over_from as "takenOverFrom"
    from kernel.adoption order by ars, solution`.execute(db);
  return rows;
}

/** Adopts anew or changes what is adopted; `since` of an existing row stays. */
export async function writeAdoption(
  db: Kysely<unknown>,
  row: Adoption,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into kernel.adoption (ars, solution, level, state, settings, since, changed_at, taken_over_from)
    values (${row.ars}, ${row.solution}, ${row.level}, ${row.state}, ${JSON.stringify(row.settings)},
            ${row.since}, ${now.toString()}, ${row.takenOverFrom})
    on conflict (ars, solution) do update set level = excluded.level, state = excluded.state,
      settings = excluded.settings, changed_at = excluded.changed_at, taken_over_from = excluded.taken_over_from`.execute(
    db,
  );
  await tellChange(db, row.ars);
}

export async function deleteAdoption(db: Kysely<unknown>, ars: Ars, solution: string): Promise<boolean> {
  const { rows } = await sql`
    delete from kernel.adoption where ars = ${ars} and solution = ${solution} returning ars`.execute(db);
  await tellChange(db, ars);
  return rows.length > 0;
}

async function tellChange(db: Kysely<unknown>, ars: Ars): Promise<void> {
  await sql`select pg_notify(${SOURCES_CHANNEL}, ${ars})`.execute(db);
}

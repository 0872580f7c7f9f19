import { type Kysely, sql } from 'kysely';
import type { Log } from '../start/log.ts';
import { PLACES_CHANNEL } from './places-channel.ts';
import { readShippedPlaces, SHIPPED_SOURCE, SHIPPED_STATE, type ShippedPlaces } from './shipped-places.ts';

/** Key of the advisory lock that imports take too: one writer of places at a time. */
export const PLACES_LOCK = 0x706c6163;

/** Loads the shipped places into a database that has none: all or nothing, once, also if several processes start. */
export async function ensurePlaces(db: Kysely<unknown>, log: Log): Promise<void> {
  if (await hasPlaces(db)) return;
  const shipped = await readShippedPlaces();
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${PLACES_LOCK})`.execute(trx);
    if (await hasPlaces(trx)) return;
    await write(trx, shipped);
    log.info(`Loaded ${shipped.rows.length} places of ${SHIPPED_STATE}`);
  });
}

async function hasPlaces(db: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql<{
    there: boolean;
  }>`select exists (select from kernel.place_import) as there`.execute(db);
  return rows[0]?.there === true;
}

async function write(trx: Kysely<unknown>, { rows, packed, sha256 }: ShippedPlaces): Promise<void> {
  const { key, name, licence, url, state } = SHIPPED_SOURCE;
  await sql`insert into kernel.attribution (key, name, licence, url, state)
    values (${key}, ${name}, ${licence}, ${url}, ${state})`.execute(trx);
  const { rows: imports } = await sql<{ id: number }>`
    insert into kernel.place_import (kind, file, sha256, attribution, report)
    values ('shipped', 'data/municipalities', ${sha256}, ${key}, ${JSON.stringify({ added: rows.length })}) returning id`.execute(
    trx,
  );
  const id = imports[0]?.id ?? null;
  await sql`insert into kernel.place (ars, ags, name, official_name, kind, levels, parent, selectable, valid_from, attribution)
    select ars, ags, name, "officialName", kind, levels, parent, selectable, "validFrom", source
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (ars text, ags text, name text, "officialName" text, kind text,
      levels text[], parent text, selectable boolean, "validFrom" date, source text)`.execute(trx);
  await sql`insert into kernel.boundary_layer (layer, packed, state, import) values (0, ${packed}, ${SHIPPED_STATE}, ${id})`.execute(
    trx,
  );
  await sql`select pg_notify(${PLACES_CHANNEL}, '')`.execute(trx);
}

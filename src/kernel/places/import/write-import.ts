/** Writes a planned import, within the transaction of its caller. */
import { type Kysely, sql } from 'kysely';
import type { PlaceChange } from '../place.ts';
import { PLACES_CHANNEL } from '../places-channel.ts';
import type { PlaceRow } from '../store.ts';

export interface ImportToWrite {
  kind: 'boundaries' | 'register';
  file: string;
  sha256: string;
  attribution: { key: string; name: string; licence: string; url: string; state: string };
  rows: readonly PlaceRow[];
  changes: readonly PlaceChange[];
  report: unknown;
  /** The new layer, if boundaries were imported, and which older ones still answer for something, newest first. */
  layer: { packed: Buffer; keep: readonly number[] } | null;
}

export async function writeImport(
  trx: Kysely<unknown>,
  { attribution, rows, changes, layer, ...one }: ImportToWrite,
): Promise<void> {
  const { key, name, licence, url, state } = attribution;
  await sql`insert into kernel.attribution (key, name, licence, url, state) values (${key}, ${name}, ${licence}, ${url}, ${state})
    on conflict (key) do update set name = excluded.name, licence = excluded.licence, url = excluded.url, state = excluded.state`.execute(
    trx,
  );
  const { rows: imports } = await sql<{ id: number }>`
    insert into kernel.place_import (kind, file, sha256, attribution, report)
    values (${one.kind}, ${one.file}, ${one.sha256}, ${key}, ${JSON.stringify(one.report)}) returning id`.execute(
    trx,
  );
  const id = imports[0]?.id ?? null;
  await writeRows(trx, rows);
  await writeChanges(trx, changes, id);
  if (layer !== null) await writeLayer(trx, layer, state, id);
  await sql`select pg_notify(${PLACES_CHANNEL}, '')`.execute(trx);
}

async function writeRows(trx: Kysely<unknown>, rows: readonly PlaceRow[]): Promise<void> {
  await sql`
    insert into kernel.place (ars, ags, name, official_name, kind, levels, parent, selectable, area_km2, population, postcodes,
      valid_from, valid_to, attribution)
    select ars, ags, name, "officialName", kind, levels, parent, selectable, "areaKm2", population, postcodes, "validFrom", "validTo", source
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (ars text, ags text, name text, "officialName" text, kind text,
      levels text[], parent text, selectable boolean, "areaKm2" double precision, population integer, postcodes text[],
      "validFrom" date, "validTo" date, source text)
    on conflict (ars) do update set ags = excluded.ags, name = excluded.name, official_name = excluded.official_name,
      kind = excluded.kind, levels = excluded.levels, parent = excluded.parent, selectable = excluded.selectable,
      area_km2 = excluded.area_km2, population = excluded.population, postcodes = excluded.postcodes,
      valid_from = excluded.valid_from, valid_to = excluded.valid_to, attribution = excluded.attribution`.execute(
    trx,
  );
}

/** What is known about a key now replaces what was; chains of earlier keys stay. */
async function writeChanges(
  trx: Kysely<unknown>,
  changes: readonly PlaceChange[],
  id: number | null,
): Promise<void> {
  const rows = changes.map(({ from, to, kind, share, evidence }) => ({
    from,
    to: to ?? from,
    kind,
    share,
    evidence,
  }));
  await sql`delete from kernel.place_change where from_ars = any(${rows.map(({ from }) => from)})`.execute(
    trx,
  );
  await sql`
    insert into kernel.place_change (from_ars, to_ars, kind, share, evidence, import)
    select "from", "to", kind, share, evidence, ${id}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row ("from" text, "to" text, kind text, share double precision, evidence text)`.execute(
    trx,
  );
}

async function writeLayer(
  trx: Kysely<unknown>,
  { packed, keep }: NonNullable<ImportToWrite['layer']>,
  state: string,
  id: number | null,
): Promise<void> {
  await sql`delete from kernel.boundary_layer where layer <> all(${[...keep]})`.execute(trx);
  // Out of the way first: the primary key is checked row by row.
  await sql`update kernel.boundary_layer set layer = layer + 1000000`.execute(trx);
  await sql`
    update kernel.boundary_layer l set layer = n.place
    from (select layer, row_number() over (order by layer)::int as place from kernel.boundary_layer) n
    where n.layer = l.layer`.execute(trx);
  await sql`insert into kernel.boundary_layer (layer, packed, state, import) values (0, ${packed}, ${state}, ${id})`.execute(
    trx,
  );
}

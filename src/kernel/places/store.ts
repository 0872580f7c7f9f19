/** Reads everything about places; `import/` writes it. */
import { type Kysely, sql } from 'kysely';
import type { SourceNote } from './directory.ts';
import type { Level, Place, PlaceChange } from './place.ts';

/** A place as it is stored: what its boundary tells is measured when the directory is built. */
export type PlaceRow = Omit<Place, 'bbox' | 'centre'>;

export interface BoundaryLayer {
  /** Brotli-packed TopoJSON. */
  packed: Buffer;
  state: string;
  source: SourceNote;
}

/** All that a directory is built from. */
export interface StoredPlaces {
  places: PlaceRow[];
  changes: PlaceChange[];
  /** Newest first. */
  layers: BoundaryLayer[];
  /** Where population and postcodes come from; null until a register was imported. */
  register: SourceNote | null;
}

/** One consistent picture, also while an import is being committed. */
export function readStoredPlaces(db: Kysely<unknown>): Promise<StoredPlaces> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(readStoredPlacesWithin);
}

/** The same within a transaction of the caller. */
export async function readStoredPlacesWithin(trx: Kysely<unknown>): Promise<StoredPlaces> {
  return {
    places: await readPlaces(trx),
    changes: await readChanges(trx),
    layers: await readLayers(trx),
    register: await readRegister(trx),
  };
}

async function readPlaces(db: Kysely<unknown>): Promise<PlaceRow[]> {
  const { rows } = await sql<PlaceRow>`
    select ars, ags, name, official_name as "officialName", kind, levels, parent, selectable, area_km2 as "areaKm2",
      population, postcodes, valid_from as "validFrom", valid_to as "validTo", attribution as source
    from kernel.place order by ars`.execute(db);
  return shareEqual(rows);
}

/** The driver makes every text and list anew; of 25,000 units most say the same, and the directory keeps them all. */
function shareEqual(rows: readonly PlaceRow[]): PlaceRow[] {
  const texts = new Map<string, string>();
  const lists = new Map<string, readonly Level[]>();
  const same = <Text extends string | null>(text: Text): Text => {
    if (text === null) return text;
    const known = texts.get(text) as Text | undefined; // by its own text
    if (known === undefined) texts.set(text, text);
    return known ?? text;
  };
  return rows.map((row) => {
    const key = row.levels.join();
    const levels = lists.get(key) ?? row.levels;
    lists.set(key, levels);
    return {
      ...{ ...row, levels, kind: same(row.kind), parent: same(row.parent), source: same(row.source) },
      ...{ name: same(row.name), officialName: same(row.officialName), validFrom: same(row.validFrom) },
    };
  });
}

async function readChanges(db: Kysely<unknown>): Promise<PlaceChange[]> {
  const { rows } = await sql<PlaceChange>`
    select from_ars as "from", nullif(to_ars, from_ars) as "to", kind, share, evidence
    from kernel.place_change order by import, from_ars, to_ars`.execute(db);
  return rows;
}

async function readLayers(db: Kysely<unknown>): Promise<BoundaryLayer[]> {
  const { rows } = await sql<{ packed: Buffer; state: string; source: SourceNote }>`
    select l.packed, l.state, json_build_object('name', a.name, 'licence', a.licence, 'url', a.url, 'state', a.state) as source
    from kernel.boundary_layer l
    join kernel.place_import i on i.id = l.import
    join kernel.attribution a on a.key = i.attribution
    order by l.layer`.execute(db);
  return rows;
}

async function readRegister(db: Kysely<unknown>): Promise<SourceNote | null> {
  const { rows } = await sql<SourceNote>`
    select a.name, a.licence, a.url, a.state
    from kernel.place_import i join kernel.attribution a on a.key = i.attribution
    where i.kind = 'register' order by i.id desc limit 1`.execute(db);
  return rows[0] ?? null;
}

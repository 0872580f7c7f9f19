/** Streets and their districts. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { storableJson } from '../../kernel/database/storable-json.ts';
import { fold } from '../../kernel/places/fold.ts';
import type { Stored } from '../../kernel/sources/intake.ts';
import { isShown } from '../../kernel/sources/is-shown.ts';
import { districtSlug } from './district-slug.ts';
import { type StreetRecord, streetSchema } from './model.ts';

type Db = Kysely<unknown>;

/** `provider` is the owner of the source, which tells whose districts are meant. */
export async function putStreets(records: readonly Stored<StreetRecord>[], db: Db): Promise<void> {
  const rows = records.map(({ id, ars, source, record }) => ({
    ...{ id, ars, source, record, district: record.district, slug: districtSlug(record.district) },
    ...{ street: record.street, folded: foldStreet(record.street) },
  }));
  await sql`insert into waste.street (ars, id, source, provider, district, slug, street, folded, record)
    select r.ars, r.id, r.source, s.owner_ars, r.district, r.slug, r.street, r.folded, r.record
    from jsonb_to_recordset(${storableJson(rows)}::jsonb) as r (ars text, id uuid, source uuid, district text,
      slug text, street text, folded text, record jsonb)
    join kernel.source s on s.id = r.source
    on conflict (ars, id) do update set source = excluded.source, provider = excluded.provider,
      district = excluded.district, slug = excluded.slug, street = excluded.street, folded = excluded.folded,
      record = excluded.record`.execute(db);
}

export async function removeStreets(records: readonly { id: string; ars: string }[], db: Db): Promise<void> {
  await sql`delete from waste.street t
    using jsonb_to_recordset(${storableJson(records.map(({ id, ars }) => ({ id, ars })))}::jsonb)
      as r (id uuid, ars text)
    where t.ars = r.ars and t.id = r.id`.execute(db);
}

/** "Hauptstr." and "Haupt-Straße" → "hauptstrasse"; what people type is folded the same way. */
export function foldStreet(street: string): string {
  return fold(street)
    .replaceAll(/str(?:asse)?(?=\s|$)/g, 'strasse')
    .replaceAll(' ', '');
}

export interface KnownStreet {
  ars: string;
  id: string;
  source: string;
  provider: string;
  slug: string;
  record: StreetRecord;
}

/** Streets whose folded name begins with these folded letters, by name; all ranges of each. At most `limit` rows. */
export async function streetsFrom(
  keys: readonly string[],
  db: Db,
  { begin, limit }: { begin: string; limit: number },
): Promise<KnownStreet[]> {
  const { rows } = await sql<z.input<typeof rowSchema>>`
    select ars, id, source, provider, slug, record from waste.street t
    where ars = any(${[...keys]}) and folded like ${`${begin.replaceAll(/[%_\\]/g, '')}%`}
      and ${isShown(sql`t.source`)}
    order by folded, street, id limit ${limit}`.execute(db);
  return rows.map((row) => rowSchema.parse(row));
}

const rowSchema = z.object({
  ...{ ars: z.string(), id: z.string(), source: z.string(), provider: z.string(), slug: z.string() },
  record: streetSchema,
});

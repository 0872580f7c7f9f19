/** SQL of local notes. Every question takes the scope first. */
import { type Kysely, sql } from 'kysely';
import { fold } from '../../../kernel/places/fold.ts';
import type { Stored } from '../../../kernel/sources/intake.ts';
import { isShown } from '../../../kernel/sources/is-shown.ts';
import { type NoteRecord, type NoteRow, noteSchema } from './note.ts';

type Db = Kysely<unknown>;

const COLUMNS = sql`n.id, n.ars, n.source, n.catalogue_id as "catalogueId", n.name, n.name_folded as "nameFolded",
  n.kind, n.texts, n.author, n.until::text as until,
  to_char(r.seen_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "seenAt"`;
const TABLES = sql`services.note n
  left join kernel.source_record r on r.ars = n.ars and r.id = n.id and r.source = n.source`;

/** Those of the keys that are shown on a day. */
export async function notesOn(
  keys: ReadonlySet<string>,
  db: Db,
  day: Temporal.PlainDate,
): Promise<NoteRow[]> {
  const { rows } = await sql<NoteRow>`
    select ${COLUMNS} from ${TABLES}
    where n.ars = any(${[...keys]}) and n.until >= ${day.toString()}::date and ${isShown(sql`n.source`)}
    order by n.until, n.id`.execute(db);
  return rows.map(asNote);
}

/** One of them, also if it is over. */
export async function noteById(keys: ReadonlySet<string>, db: Db, id: string): Promise<NoteRow | undefined> {
  const { rows } = await sql<NoteRow>`
    select ${COLUMNS} from ${TABLES}
    where n.ars = any(${[...keys]}) and n.id = ${id} and ${isShown(sql`n.source`)}`.execute(db);
  return rows.map(asNote)[0];
}

/** A service that feeds brought, by its names. */
export interface NamedService {
  id: string;
  name: string;
  folded: string;
}

/** Public services that count in any of the units, by name; at most 10,000. */
export async function servicesByName(units: ReadonlySet<string>, db: Db): Promise<NamedService[]> {
  const { rows } = await sql<NamedService>`
    select t.id, t.record->>'name' as name, t.name_folded as folded from services.service t
    where t.areas && ${[...units]}::text[] and t.is_public and ${isShown(sql`t.source`)}
    order by t.name_folded, t.id limit 10000`.execute(db);
  return rows;
}

export async function putNotes(records: readonly Stored<NoteRecord>[], db: Db): Promise<void> {
  const rows = records.map(({ id, ars, source, record }) => ({
    ...{ id, ars, source, catalogue_id: record.catalogueId, name: record.name },
    ...{ name_folded: fold(record.name), kind: record.kind, texts: record.texts },
    ...{ author: record.author, until: record.until },
  }));
  await sql`
    insert into services.note (ars, id, source, catalogue_id, name, name_folded, kind, texts, author, until)
    select ars, id, source, catalogue_id, name, name_folded, kind, texts, author, until
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (ars text, id uuid, source uuid, catalogue_id text,
      name text, name_folded text, kind text, texts jsonb, author text, until date)
    on conflict (ars, id) do update set source = excluded.source, catalogue_id = excluded.catalogue_id,
      name = excluded.name, name_folded = excluded.name_folded, kind = excluded.kind, texts = excluded.texts,
      author = excluded.author, until = excluded.until`.execute(db);
}

export async function removeNotes(records: readonly { id: string; ars: string }[], db: Db): Promise<void> {
  await sql`delete from services.note n
    using jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r (ars text, id uuid)
    where n.ars = r.ars and n.id = r.id`.execute(db);
}

function asNote(row: NoteRow): NoteRow {
  return { ...row, ...noteSchema.parse(row) };
}

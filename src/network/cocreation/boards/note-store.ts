/** Notes of a sprint. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Turn } from './change-board.ts';
import { COLUMNS, type ColumnId, NOTE_KINDS, type NoteKind } from './methods.ts';

const noteSchema = z.object({
  id: z.uuid(),
  column: z.enum(COLUMNS),
  kind: z.enum(NOTE_KINDS),
  text: z.string(),
  lang: z.string(),
  place: z.number(),
  author: z.uuid().nullable(),
  isAnonymous: z.boolean(),
  otherOf: z.uuid().nullable(),
  version: z.number(),
  seq: z.coerce.number(),
  isGone: z.boolean(),
});
export type Note = z.infer<typeof noteSchema>;

const COLUMNS_OF_NOTE = sql`n.id, n.col as "column", n.kind, n.text, n.lang, n.place, n.author,
  n.is_anonymous as "isAnonymous", n.other_of as "otherOf", n.version, n.seq, n.is_gone as "isGone"`;

/** What changed after that number, also what went; after 0 only what is there. */
export async function notesAfter(db: Kysely<unknown>, sprint: string, since: number): Promise<Note[]> {
  const { rows } = await sql`select ${COLUMNS_OF_NOTE} from cocreation.note n
    where n.sprint = ${sprint} and n.seq > ${since} and (not n.is_gone or ${since} > 0)
    order by n.col, n.place, n.id`.execute(db);
  return rows.map((row) => noteSchema.parse(row));
}

/** Also one that is gone; null: never there. */
export async function readNote(db: Kysely<unknown>, sprint: string, id: string): Promise<Note | null> {
  const { rows } = await sql`select ${COLUMNS_OF_NOTE} from cocreation.note n
    where n.id = ${id} and n.sprint = ${sprint}`.execute(db);
  return rows[0] === undefined ? null : noteSchema.parse(rows[0]);
}

export async function countNotes(db: Kysely<unknown>, sprint: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count
    from cocreation.note where sprint = ${sprint} and not is_gone`.execute(db);
  return rows[0]?.count ?? 0;
}

export type NewNote = Pick<
  Note,
  'id' | 'column' | 'kind' | 'text' | 'lang' | 'place' | 'author' | 'isAnonymous' | 'otherOf'
>;

/** False: a note with that id is there already, of this sprint or another. */
export async function insertNote({ trx, sprint, seq, now }: Turn, note: NewNote): Promise<boolean> {
  const at = now.toString();
  const { numAffectedRows } = await sql`insert into cocreation.note
      (id, sprint, col, kind, text, lang, place, author, is_anonymous, other_of, created_at, changed_at, seq)
    values (${note.id}, ${sprint}, ${note.column}, ${note.kind}, ${note.text}, ${note.lang}, ${note.place},
      ${note.author}, ${note.isAnonymous}, ${note.otherOf}, ${at}, ${at}, ${seq})
    on conflict (id) do nothing`.execute(trx);
  return numAffectedRows === 1n;
}

export async function updateText(
  { trx, seq, now }: Turn,
  id: string,
  { text, kind }: { text: string; kind: NoteKind },
): Promise<void> {
  await sql`update cocreation.note set text = ${text}, kind = ${kind}, version = version + 1,
    changed_at = ${now.toString()}, seq = ${seq} where id = ${id}`.execute(trx);
}

export async function updatePlace(
  { trx, seq, now }: Turn,
  id: string,
  { column, place }: { column: ColumnId; place: number },
): Promise<void> {
  await sql`update cocreation.note set col = ${column}, place = ${place},
    changed_at = ${now.toString()}, seq = ${seq} where id = ${id}`.execute(trx);
}

export async function removeNote({ trx, seq, now }: Turn, id: string): Promise<void> {
  await sql`update cocreation.note set is_gone = true, changed_at = ${now.toString()}, seq = ${seq}
    where id = ${id}`.execute(trx);
}

/** Questions as they stand in the database. Who may read or change one says the caller. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { utc } from '../../../kernel/database/utc.ts';
import type { Field } from '../../../kernel/network/fields.ts';
import { fromShown } from '../../../kernel/network/from-shown.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { QuestionState } from '../flow.ts';
import { type Question, questionRow } from './question.ts';

type Db = Kysely<unknown>;

const COLUMNS = sql`q.id, q.ars, q.source, q.state, q.title, q.text, q.field, q.lang, q.is_public as "isPublic",
  q.contact, ${utc('q.asked_at')} as "askedAt", to_char(q.due_on, 'YYYY-MM-DD') as "dueOn",
  ${utc('q.answered_at')} as "answeredAt", q.version, ${utc('q.changed_at')} as "changedAt"`;

/** What everybody may read: shared, and somebody has answered. */
const ANSWERED = sql`q.is_public and q.answered_at is not null and ${fromShown('q')}`;

export interface NewQuestion {
  id: string;
  ars: Ars;
  title: string;
  text: string;
  field: Field;
  lang: string;
  isPublic: boolean;
  contact: string | null;
  dueOn: string;
  wish: string;
}

/** New. False: the wish was sent before. */
export async function insertQuestion(trx: Db, one: NewQuestion, now: Temporal.Instant): Promise<boolean> {
  const at = now.toString();
  const { numAffectedRows } = await sql`insert into transfer.question
      (id, ars, state, title, text, field, lang, is_public, contact, asked_at, due_on, wish, changed_at)
    values (${one.id}, ${one.ars}, 'new', ${one.title}, ${one.text}, ${one.field}, ${one.lang}, ${one.isPublic},
      ${one.contact}::uuid, ${at}, ${one.dueOn}::date, ${one.wish}, ${at})
    on conflict (wish) do nothing`.execute(trx);
  return numAffectedRows === 1n;
}

export async function readQuestion(db: Db, id: string): Promise<Question | null> {
  return (await questionsWhere(db, sql`q.id = ${id} and ${fromShown('q')}`))[0] ?? null;
}

/** Held until the end of the transaction. */
export async function lockQuestion(trx: Db, id: string): Promise<Question | null> {
  return (await questionsWhere(trx, sql`q.id = ${id} for update`))[0] ?? null;
}

export async function questionOfWish(db: Db, wish: string): Promise<Question | null> {
  return (await questionsWhere(db, sql`q.wish = ${wish}`))[0] ?? null;
}

/** In the order of the ids; what is hidden or gone is left out. */
export async function questionsById(db: Db, ids: readonly string[]): Promise<Question[]> {
  if (ids.length === 0) return [];
  const found = await questionsWhere(db, sql`q.id = any(${[...ids]}::uuid[]) and ${fromShown('q')}`);
  const byId = new Map(found.map((one) => [one.id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Of a town, all its keys, without examples; what was changed last first. */
export async function questionsOfTown(db: Db, keys: ReadonlySet<Ars>): Promise<Question[]> {
  return questionsWhere(
    db,
    sql`q.ars = any(${[...keys]}) and q.source is null order by q.changed_at desc, q.id limit 500`,
  );
}

/** That a town (all its keys) joined; what was changed last first. */
export async function questionsJoined(db: Db, keys: ReadonlySet<Ars>): Promise<Question[]> {
  return questionsWhere(
    db,
    sql`q.source is null and exists (select from transfer.question_voice v where v.question = q.id
      and v.ars = any(${[...keys]}) and v.source is null) order by q.changed_at desc, q.id limit 500`,
  );
}

/** In these states, what is due first; examples behind. */
export async function questionsIn(db: Db, states: readonly QuestionState[]): Promise<Question[]> {
  return questionsWhere(
    db,
    sql`q.state = any(${[...states]}) and ${fromShown('q')}
      order by q.source is not null, q.due_on, q.asked_at, q.id limit 5000`,
  );
}

/** What everybody may read, the last answered first, examples behind. */
export async function publicQuestions(
  db: Db,
  { field, begin, limit }: { field: Field | null; begin: number; limit: number },
): Promise<{ questions: Question[]; total: number }> {
  const where = sql`${ANSWERED} and (${field}::text is null or q.field = ${field})`;
  const [questions, counted] = await Promise.all([
    questionsWhere(
      db,
      sql`${where} order by q.source is not null, q.answered_at desc, q.id limit ${limit} offset ${begin}`,
    ),
    sql<{ count: number }>`select count(*)::int as count from transfer.question q where ${where}`.execute(db),
  ]);
  return { questions, total: counted.rows[0]?.count ?? 0 };
}

/** Of those that everybody may read the ones with an answer that leads to a fact sheet, in the same order. */
export async function questionsLeadingTo(db: Db, sheet: string, limit: number): Promise<Question[]> {
  return questionsWhere(
    db,
    sql`${ANSWERED} and q.id in (select a.question from transfer.answer a where a.sheets @> array[${sheet}::uuid])
      order by q.source is not null, q.answered_at desc, q.id limit ${limit}`,
  );
}

/** Fields in which there is something for everybody to read. */
export async function publicFields(db: Db): Promise<Set<string>> {
  const { rows } = await sql<{ field: string }>`select distinct q.field from transfer.question q
    where ${ANSWERED}`.execute(db);
  return new Set(rows.map(({ field }) => field));
}

/** Real ones that everybody may read, in an order that stays; read in parts. */
export async function* listedQuestions(db: Db): AsyncIterable<{ id: string; changedAt: string }> {
  const PART = 500;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await sql<{
      id: string;
      changedAt: string;
    }>`select q.id, ${utc('q.changed_at')} as "changedAt"
      from transfer.question q where ${ANSWERED} and q.source is null and q.id > ${after}
      order by q.id limit ${PART}`.execute(db);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PART) return;
    after = last.id;
  }
}

export interface QuestionStep {
  to: QuestionState;
  contact: string | null;
  dueOn: string;
  /** The instant of the first answer; null: none yet. */
  answeredAt: string | null;
}

export async function updateQuestion(
  trx: Db,
  id: string,
  { to, contact, dueOn, answeredAt }: QuestionStep,
  now: Temporal.Instant,
): Promise<void> {
  await sql`update transfer.question set state = ${to}, contact = ${contact}::uuid, due_on = ${dueOn}::date,
      answered_at = ${answeredAt}::timestamptz, version = version + 1, changed_at = ${now.toString()}
    where id = ${id}`.execute(trx);
}

async function questionsWhere(db: Db, where: RawBuilder<unknown>): Promise<Question[]> {
  const { rows } = await sql`select ${COLUMNS} from transfer.question q where ${where}`.execute(db);
  return z.array(questionRow).parse(rows);
}

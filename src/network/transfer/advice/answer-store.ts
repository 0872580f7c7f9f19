/** Answers as they stand in the database. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { utc } from '../../../kernel/database/utc.ts';
import { fromShown } from '../../../kernel/network/from-shown.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import { type Answer, type AnswerLink, answerRow } from './question.ts';
import { sheetsOf } from './sheet-of-link.ts';

type Db = Kysely<unknown>;

const COLUMNS = sql`a.id, a.question, a.source, a.text, a.links, a.sheets, a.lang, a.office, a.ars, ${utc('a.at')} as at,
  to_char(a.review_on, 'YYYY-MM-DD') as "reviewOn", a.version, ${utc('a.changed_at')} as "changedAt"`;

export interface AnswerWords {
  text: string;
  links: readonly AnswerLink[];
  lang: string;
  office: string;
  reviewOn: string;
}

export async function insertAnswer(
  trx: Db,
  one: AnswerWords & { id: string; question: string; ars: Ars },
  now: Temporal.Instant,
): Promise<void> {
  const at = now.toString();
  await sql`insert into transfer.answer
      (id, question, text, links, sheets, lang, office, ars, at, review_on, changed_at)
    values (${one.id}, ${one.question}, ${one.text}, ${JSON.stringify(one.links)}::jsonb,
      ${sheetsOf(one.links)}::uuid[], ${one.lang}, ${one.office}, ${one.ars}, ${at}, ${one.reviewOn}::date, ${at})`.execute(
    trx,
  );
}

export async function updateAnswer(
  trx: Db,
  id: string,
  one: AnswerWords,
  now: Temporal.Instant,
): Promise<void> {
  await sql`update transfer.answer set text = ${one.text}, links = ${JSON.stringify(one.links)}::jsonb,
      sheets = ${sheetsOf(one.links)}::uuid[], lang = ${one.lang}, office = ${one.office},
      review_on = ${one.reviewOn}::date, version = version + 1, changed_at = ${now.toString()} where id = ${id}`.execute(
    trx,
  );
}

export async function lockAnswer(trx: Db, id: string): Promise<Answer | null> {
  return (await answersWhere(trx, sql`a.id = ${id} for update`))[0] ?? null;
}

/** Of one question, the first first. */
export async function answersOf(db: Db, question: string): Promise<Answer[]> {
  return answersWhere(db, sql`a.question = ${question} order by a.at, a.id`);
}

export interface OldAnswer extends Answer {
  title: string;
  questionLang: string;
  asker: Ars;
  isPublic: boolean;
}

/** Whose day of review has passed, the oldest first. */
export async function oldAnswers(db: Db, today: string): Promise<OldAnswer[]> {
  const { rows } = await sql`select ${COLUMNS}, q.title, q.lang as "questionLang", q.ars as asker,
      q.is_public as "isPublic"
    from transfer.answer a join transfer.question q on q.id = a.question
    where a.review_on < ${today}::date and ${fromShown('q')} order by a.review_on, a.id limit 2000`.execute(
    db,
  );
  const row = answerRow.extend({
    ...{ title: z.string(), questionLang: z.string(), asker: z.string(), isPublic: z.boolean() },
  });
  return z.array(row).parse(rows);
}

/** By question: the earliest day of review of its answers. */
export async function reviewDays(db: Db, questions: readonly string[]): Promise<Map<string, string>> {
  if (questions.length === 0) return new Map();
  const { rows } = await sql<{ question: string; day: string }>`
    select question, to_char(min(review_on), 'YYYY-MM-DD') as day from transfer.answer
    where question = any(${[...questions]}::uuid[]) group by question`.execute(db);
  return new Map(rows.map(({ question, day }) => [question, day]));
}

async function answersWhere(db: Db, where: RawBuilder<unknown>): Promise<Answer[]> {
  const { rows } = await sql`select ${COLUMNS} from transfer.answer a where ${where}`.execute(db);
  return z.array(answerRow).parse(rows);
}

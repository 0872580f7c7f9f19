/** Rows of answers, and the lease that lets one process ask while others wait. */
import { type Kysely, sql } from 'kysely';
import { storableJson } from '../../../kernel/database/storable-json.ts';
import { type StoredAnswer, storedAnswerSchema } from './stored-answer.ts';

export interface FinderKey {
  source: string;
  leika: string;
  ars: string;
  language: string;
}

export interface FinderRow {
  /** null: none yet, or one that this version of the program cannot read. */
  answer: StoredAnswer | null;
  /** Instants. */
  fetchedAt: string | null;
  askedAt: string;
  askingUntil: string | null;
  failingSince: string | null;
  /** Civil date for which it was asked. */
  validOn: string | null;
}

function instant(column: 'fetched_at' | 'asked_at' | 'asking_until' | 'failing_since') {
  return sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

function where({ source, leika, ars, language }: FinderKey) {
  return sql`source = ${source} and leika = ${leika} and ars = ${ars} and language = ${language}`;
}

export async function readAnswer(db: Kysely<unknown>, key: FinderKey): Promise<FinderRow | undefined> {
  const { rows } = await sql<Omit<FinderRow, 'answer'> & { answer: unknown }>`
    select answer, ${instant('fetched_at')} as "fetchedAt", ${instant('asked_at')} as "askedAt",
      ${instant('asking_until')} as "askingUntil", ${instant('failing_since')} as "failingSince",
      valid_on::text as "validOn"
    from services.finder_answer where ${where(key)}`.execute(db);
  const [row] = rows;
  if (row === undefined) return undefined;
  // An answer that an older program kept in another form is asked for anew.
  const read = storedAnswerSchema.safeParse(row.answer);
  return { ...row, answer: read.success ? read.data : null };
}

/**
 * Takes the question for this process; false while another one asks it, or has an answer that is not older than
 * `oldest` for this day.
 */
export async function claimQuestion(
  db: Kysely<unknown>,
  key: FinderKey,
  {
    now,
    until,
    oldest,
    day,
  }: { now: Temporal.Instant; until: Temporal.Instant; oldest: Temporal.Instant; day: string },
): Promise<boolean> {
  const { source, leika, ars, language } = key;
  const { rows } = await sql`
    insert into services.finder_answer as f (source, leika, ars, language, asked_at, asking_until)
    values (${source}, ${leika}, ${ars}, ${language}, ${now.toString()}, ${until.toString()})
    on conflict (source, leika, ars, language) do update
      set asked_at = excluded.asked_at, asking_until = excluded.asking_until
      where (f.asking_until is null or f.asking_until <= ${now.toString()})
        and (f.fetched_at is null or f.fetched_at <= ${oldest.toString()} or f.valid_on <> ${day}::date)
    returning f.source`.execute(db);
  return rows.length > 0;
}

export async function keepAnswer(
  db: Kysely<unknown>,
  key: FinderKey,
  { answer, now, day }: { answer: StoredAnswer; now: Temporal.Instant; day: string },
): Promise<void> {
  await sql`update services.finder_answer set answer = ${storableJson(answer)}, fetched_at = ${now.toString()},
      valid_on = ${day}, asking_until = null, failing_since = null
    where ${where(key)}`.execute(db);
}

/** It was not answered: what is kept stays, unless it is older than anybody may be shown. */
export async function keepFailure(
  db: Kysely<unknown>,
  key: FinderKey,
  { now, oldest }: { now: Temporal.Instant; oldest: Temporal.Instant },
): Promise<void> {
  const isTooOld = sql`fetched_at <= ${oldest.toString()}`;
  await sql`update services.finder_answer set asking_until = null,
      failing_since = coalesce(failing_since, ${now.toString()}::timestamptz),
      answer = case when ${isTooOld} then null else answer end,
      valid_on = case when ${isTooOld} then null else valid_on end,
      fetched_at = case when ${isTooOld} then null else fetched_at end
    where ${where(key)}`.execute(db);
}

/** What citizens say about pilots. Nothing in it leads to a person or a device. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { SentenceRefusal, SentenceState } from '../../../kernel/network/sentence.ts';
import { sentenceFields } from '../../../kernel/network/sentence-schemas.ts';
import { FEWEST, type FeedbackCounts, type FeedbackLine } from './feedback.ts';

type Db = Kysely<unknown>;

const lineRow = z.object({ ...sentenceFields, mood: z.number(), saidOn: z.string() });

/** Sentences of a pilot in one state: what waits longest first, else the last first. A mood alone needs no look. */
export async function feedbackToCheck(
  db: Db,
  project: string,
  { list, begin, limit }: { list: SentenceState; begin: number; limit: number },
): Promise<{ lines: FeedbackLine[]; total: number }> {
  const order = list === 'waiting' ? sql`said_on, id` : sql`said_on desc, id desc`;
  const these = sql`project = ${project} and state = ${list} and text <> ''`;
  const [lines, { rows }] = await Promise.all([
    feedbackWhere(db, sql`${these} order by ${order} limit ${limit} offset ${begin}`),
    sql<{ count: number }>`select count(*)::int as count from transfer.pilot_feedback where ${these}`.execute(
      db,
    ),
  ]);
  return { lines, total: rows[0]?.count ?? 0 };
}

export async function readFeedback(db: Db, project: string, id: string): Promise<FeedbackLine | null> {
  return (await feedbackWhere(db, sql`project = ${project} and id = ${id}`))[0] ?? null;
}

/** Sentences that may be read, the newest first. */
export function shownFeedback(db: Db, project: string, limit: number): Promise<FeedbackLine[]> {
  return feedbackWhere(
    db,
    sql`project = ${project} and state = 'shown' and text <> '' order by said_on desc, id desc limit ${limit}`,
  );
}

/** How many said how it goes, by pilot; what was refused is not counted. */
export async function feedbackCounts(
  db: Db,
  projects: readonly string[],
): Promise<Map<string, FeedbackCounts>> {
  const empty = new Map<string, FeedbackCounts>(projects.map((id) => [id, { n: 0, moods: null }]));
  if (projects.length === 0) return empty;
  const { rows } = await sql<{ project: string; n: number; moods: [number, number, number, number, number] }>`
    select project, count(*)::int as n, array[${sql.join(
      [1, 2, 3, 4, 5].map((mood) => sql`count(*) filter (where mood = ${sql.lit(mood)})::int`),
    )}] as moods
    from transfer.pilot_feedback where project = any(${[...projects]}::uuid[]) and state <> 'refused'
    group by project`.execute(db);
  for (const { project, n, moods } of rows) empty.set(project, { n, moods: n < FEWEST ? null : moods });
  return empty;
}

export async function feedbackOfDay(db: Db, project: string, day: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from transfer.pilot_feedback
    where project = ${project} and said_on = ${day}::date`.execute(db);
  return rows[0]?.count ?? 0;
}

export interface NewFeedback {
  id: string;
  project: string;
  /** Civil date: nothing more exact is kept. */
  saidOn: string;
  mood: number;
  text: string;
  lang: string;
  until: Temporal.Instant;
}

/** Sent twice with the same id it is one. */
export async function insertFeedback(db: Db, one: NewFeedback): Promise<void> {
  // A mood alone is counted at once, a sentence waits until somebody has looked at it.
  const state = one.text === '' ? 'shown' : 'waiting';
  await sql`insert into transfer.pilot_feedback (id, project, said_on, mood, text, lang, state, until)
    values (${one.id}, ${one.project}, ${one.saidOn}::date, ${one.mood}, ${one.text}, ${one.lang}, ${state},
      ${one.until.toString()}) on conflict (id) do nothing`.execute(db);
}

/** False: somebody else was faster. */
export async function decideFeedback(
  trx: Db,
  { id, version }: Pick<FeedbackLine, 'id' | 'version'>,
  decided: { state: SentenceState; reason: SentenceRefusal | null; until: Temporal.Instant },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update transfer.pilot_feedback set state = ${decided.state},
      reason = ${decided.reason}, until = ${decided.until.toString()}, version = version + 1
    where id = ${id} and version = ${version}`.execute(trx);
  return numAffectedRows === 1n;
}

/** By pilot: how many sentences of a town's pilots wait, and since when. */
export async function waitingFeedback(
  db: Db,
  keys: Iterable<string>,
): Promise<{ project: string; title: string; count: number; since: string }[]> {
  const { rows } = await sql<{ project: string; title: string; count: number; since: string }>`
    select p.id as project, p.title, count(*)::int as count, to_char(min(f.said_on), 'YYYY-MM-DD') as since
    from transfer.pilot_feedback f join transfer.project p on p.id = f.project
    where p.ars = any(${[...keys]}) and p.source is null and f.state = 'waiting'
    group by p.id order by min(f.said_on), p.id limit 20`.execute(db);
  return rows;
}

async function feedbackWhere(db: Db, where: RawBuilder<unknown>): Promise<FeedbackLine[]> {
  const { rows } = await sql`select id, mood, text, lang, state, reason, version,
      to_char(said_on, 'YYYY-MM-DD') as "saidOn" from transfer.pilot_feedback where ${where}`.execute(db);
  return rows.map((row) => lineRow.parse(row));
}

/** Confirmed submissions. Every question of a desk takes the keys of the place first. */
import { type Kysely, sql } from 'kysely';
import { storableJson } from '../database/storable-json.ts';
import type { EntryContent } from '../editorial/entry.ts';
import type { Ars } from '../places/place.ts';
import type { Submission, SubmissionList, SubmissionState, UnconfirmedSubmission } from './submission.ts';

type Db = Kysely<unknown>;
type Keys = ReadonlySet<Ars>;

const instant = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const COLUMNS = sql`s.ars, s.id, s.solution, s.intake, s.content, s.title, s.sender, s.language, s.suspicions, s.state,
  s.reason, s.entry, s.is_unseen as "isUnseen", a.email, s.version, ${instant('s.created_at')} as "createdAt",
  ${instant('s.confirmed_at')} as "confirmedAt", ${instant('s.changed_at')} as "changedAt"`;
const TABLES = sql`kernel.submission s left join kernel.submission_address a on a.ars = s.ars and a.submission = s.id`;

const IN_LIST: Readonly<Record<SubmissionList, readonly SubmissionState[]>> = {
  waiting: ['waiting'],
  held: ['held'],
  decided: ['published', 'refused', 'spam', 'withdrawn'],
};

export interface SubmissionsWanted {
  list: SubmissionList;
  after: { changedAt: string; id: string } | null;
  limit: number;
}

/** The last changed first, page by page. */
export async function submissionsOf(db: Db, keys: Keys, wanted: SubmissionsWanted): Promise<Submission[]> {
  const { list, after, limit } = wanted;
  const { rows } = await sql<Submission>`
    select ${COLUMNS} from ${TABLES}
    where s.ars = any(${[...keys]}) and s.state = any(${[...IN_LIST[list]]})
      ${after === null ? sql`` : sql`and (date_trunc('milliseconds', s.changed_at), s.id) < (${after.changedAt}::timestamptz, ${after.id}::uuid)`}
    order by date_trunc('milliseconds', s.changed_at) desc, s.id desc limit ${limit}`.execute(db);
  return rows;
}

/** What wants somebody: waiting ones, the oldest first, then those that went without anybody; and how many are held. */
export async function submissionNeeds(
  db: Db,
  keys: Keys,
  limit: number,
): Promise<{ waiting: Submission[]; unseen: Submission[]; held: number }> {
  const ofPlace = sql`s.ars = any(${[...keys]})`;
  const [waiting, unseen, held] = await Promise.all([
    sql<Submission>`select ${COLUMNS} from ${TABLES} where ${ofPlace} and s.state = 'waiting'
      order by s.confirmed_at, s.id limit ${limit}`.execute(db),
    sql<Submission>`select ${COLUMNS} from ${TABLES} where ${ofPlace} and s.is_unseen
      order by s.changed_at desc, s.id limit ${limit}`.execute(db),
    sql<{ count: number }>`select count(*)::int as count from kernel.submission s
      where ${ofPlace} and s.state = 'held'`.execute(db),
  ]);
  return { waiting: waiting.rows, unseen: unseen.rows, held: held.rows[0]?.count ?? 0 };
}

export async function submissionOf(db: Db, keys: Keys, id: string): Promise<Submission | null> {
  const { rows } = await sql<Submission>`
    select ${COLUMNS} from ${TABLES} where s.ars = any(${[...keys]}) and s.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** What a link of one of the mails leads to. */
export async function submissionBehind(db: Db, digest: string): Promise<Submission | null> {
  const { rows } = await sql<Submission>`
    select ${COLUMNS} from ${TABLES}
    where s.token_digest = ${digest} or s.decision_digest = ${digest}`.execute(db);
  return rows[0] ?? null;
}

export async function insertSubmission(
  trx: Db,
  one: UnconfirmedSubmission & { tokenDigest: string | null; state: 'waiting' | 'held' },
  now: Temporal.Instant,
): Promise<void> {
  await sql`insert into kernel.submission (ars, id, solution, intake, content, title, sender, language, text_digest,
      network, suspicions, state, token_digest, version, created_at, confirmed_at, changed_at)
    values (${one.ars}, ${one.id}, ${one.solution}, ${one.intake}, ${storableJson(one.content)}, ${one.title},
      ${one.sender}, ${one.language}, ${one.digest}, ${one.network}, ${[...one.suspicions]}, ${one.state},
      ${one.tokenDigest}, 1, ${one.createdAt}, ${now.toString()}, ${now.toString()})`.execute(trx);
  await sql`insert into kernel.submission_address (ars, submission, email)
    values (${one.ars}, ${one.id}, ${one.email})`.execute(trx);
}

export interface SubmissionChange {
  state: SubmissionState;
  content: EntryContent;
  title: string;
  reason: string | null;
  entry: string | null;
  isUnseen: boolean;
}

/** False where the version is another one by now. What is decided forgets its network. */
export async function changeSubmission(
  trx: Db,
  { ars, id, version }: Pick<Submission, 'ars' | 'id' | 'version'>,
  change: SubmissionChange,
  now: Temporal.Instant,
): Promise<boolean> {
  const { state, content, title, reason, entry, isUnseen } = change;
  const isOpen = state === 'waiting' || state === 'held';
  const { rows } =
    await sql`update kernel.submission set state = ${state}, content = ${storableJson(content)},
      title = ${title}, reason = ${reason}, entry = ${entry}, is_unseen = ${isUnseen},
      network = ${isOpen ? sql`network` : null}, version = version + 1, changed_at = ${now.toString()}
    where ars = ${ars} and id = ${id} and version = ${version} returning id`.execute(trx);
  if (rows.length === 0) return false;
  await sql`update kernel.submission_address set decided_at = ${isOpen ? null : now.toString()}
    where ars = ${ars} and submission = ${id}`.execute(trx);
  return true;
}

/** A new link for the mail about the decision; the one of the first mail goes on working. */
export async function setDecisionDigest(db: Db, ars: Ars, id: string, digest: string): Promise<void> {
  await sql`update kernel.submission set decision_digest = ${digest} where ars = ${ars} and id = ${id}`.execute(
    db,
  );
}

export async function deleteSubmission(
  trx: Db,
  { ars, id, version }: Pick<Submission, 'ars' | 'id' | 'version'>,
): Promise<boolean> {
  const { rows } = await sql`delete from kernel.submission
    where ars = ${ars} and id = ${id} and version = ${version} returning id`.execute(trx);
  return rows.length > 0;
}

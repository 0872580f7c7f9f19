/** Corrections as a desk sees them. Every question takes the keys of the place first. */
import { type Kysely, sql } from 'kysely';
import type { Ars } from '../places/place.ts';
import type { AnswerWay, Correction, CorrectionState } from './correction.ts';

type Db = Kysely<unknown>;
type Keys = ReadonlySet<Ars>;

const instant = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const COLUMNS = sql`c.ars, c.id, c.place, c.path, c.solution, c.record, c.about, c.about_lang as "aboutLang",
  c.maintained, c.kind, c.choice, c.text, c.language, c.times, c.wants_answer as "wantsAnswer", a.email is not null as "canMail",
  c.state, c.reason, c.answer, c.answer_way as "answerWay", c.version,
  ${instant('c.created_at')} as "createdAt", ${instant('c.changed_at')} as "changedAt"`;
const TABLES = sql`kernel.correction c left join kernel.correction_address a on a.ars = c.ars and a.correction = c.id`;

export interface CorrectionsWanted {
  /** `closed`: done or refused. */
  state: 'open' | 'closed';
  after: { changedAt: string; id: string } | null;
  limit: number;
}

/** The last changed first, page by page. */
export async function correctionsOf(db: Db, keys: Keys, wanted: CorrectionsWanted): Promise<Correction[]> {
  const { state, after, limit } = wanted;
  const { rows } = await sql<Correction>`
    select ${COLUMNS} from ${TABLES}
    where c.ars = any(${[...keys]}) and (c.state = 'open') = ${state === 'open'}
      ${after === null ? sql`` : sql`and (date_trunc('milliseconds', c.changed_at), c.id) < (${after.changedAt}::timestamptz, ${after.id}::uuid)`}
    order by date_trunc('milliseconds', c.changed_at) desc, c.id desc limit ${limit}`.execute(db);
  return rows;
}

/** Open ones, the oldest first: those who wait longest. */
export async function oldestOpen(db: Db, keys: Keys, limit: number): Promise<Correction[]> {
  const { rows } = await sql<Correction>`
    select ${COLUMNS} from ${TABLES}
    where c.ars = any(${[...keys]}) and c.state = 'open' order by c.created_at, c.id limit ${limit}`.execute(
    db,
  );
  return rows;
}

export async function correctionOf(db: Db, keys: Keys, id: string): Promise<Correction | null> {
  const { rows } = await sql<Correction>`
    select ${COLUMNS} from ${TABLES} where c.ars = any(${[...keys]}) and c.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export interface CorrectionChange {
  state: CorrectionState;
  reason: string | null;
  answer: string | null;
  answerWay: AnswerWay | null;
}

/** False where the version is another one by now. What is closed forgets its sender. */
export async function changeCorrection(
  trx: Db,
  { ars, id, version }: Pick<Correction, 'ars' | 'id' | 'version'>,
  { state, reason, answer, answerWay }: CorrectionChange,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } =
    await sql`update kernel.correction set state = ${state}, reason = ${reason}, answer = ${answer},
      answer_way = ${answerWay}, sender = ${state === 'open' ? sql`sender` : null}, version = version + 1,
      changed_at = ${now.toString()}
    where ars = ${ars} and id = ${id} and version = ${version} returning id`.execute(trx);
  return rows.length > 0;
}

/** From now on the address is on its way out; null: it is needed again. */
export async function markAnswered(
  trx: Db,
  { ars, id }: Pick<Correction, 'ars' | 'id'>,
  at: Temporal.Instant | null,
): Promise<void> {
  await sql`update kernel.correction_address set answered_at = ${at?.toString() ?? null}
    where ars = ${ars} and correction = ${id}`.execute(trx);
}

/** Where the answer goes; null: nowhere (any more). Only for the job that sends it. */
export async function addressOf(db: Db, ars: Ars, id: string): Promise<string | null> {
  const { rows } = await sql<{ email: string }>`
    select email from kernel.correction_address where ars = ${ars} and correction = ${id}`.execute(db);
  return rows[0]?.email ?? null;
}

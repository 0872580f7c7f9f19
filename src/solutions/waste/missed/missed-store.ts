/** Missed collections. Every question takes the keys of the unit that answers first. */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Missed, MissedReport, MissedState } from './missed.ts';

type Db = Kysely<unknown>;
type Keys = ReadonlySet<string>;

const instant = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const COLUMNS = sql`m.ars, m.id, m.town, m.street, m.bin, m.bin_name as "binName", m.day::text as day,
  m.is_planned as "isPlanned", m.state, m.repeat_on::text as "repeatOn", m.reason, m.version,
  ${instant('m.created_at')} as "createdAt", ${instant('m.changed_at')} as "changedAt",
  (select count(*)::int from waste.missed_report r where r.ars = m.ars and r.missed = m.id) as reports,
  (select count(*)::int from waste.missed_report r
    where r.ars = m.ars and r.missed = m.id and r.confirmed_at is not null) as mails`;

/** The last changed first; `open`: reported and checked. One more than `limit` tells whether there are more. */
export async function missedOf(
  db: Db,
  keys: Keys,
  wanted: { states: readonly MissedState[]; after: { at: string; id: string } | null; limit: number },
): Promise<Missed[]> {
  const { states, after, limit } = wanted;
  const { rows } = await sql<Missed>`
    select ${COLUMNS} from waste.missed m
    where m.ars = any(${[...keys]}) and m.state = any(${[...states]})
      ${after === null ? sql`` : sql`and (date_trunc('milliseconds', m.created_at), m.id) < (${after.at}::timestamptz, ${after.id}::uuid)`}
    order by date_trunc('milliseconds', m.created_at) desc, m.id desc limit ${limit}`.execute(db);
  return rows;
}

export async function missedById(db: Db, keys: Keys, id: string): Promise<Missed | null> {
  const { rows } = await sql<Missed>`
    select ${COLUMNS} from waste.missed m where m.ars = any(${[...keys]}) and m.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** Open ones, the oldest first. */
export async function oldestMissed(db: Db, keys: Keys, limit: number): Promise<Missed[]> {
  const { rows } = await sql<Missed>`
    select ${COLUMNS} from waste.missed m where m.ars = any(${[...keys]}) and m.state in ('reported', 'checked')
    order by m.created_at, m.id limit ${limit}`.execute(db);
  return rows;
}

/** Households of one, by house number. */
export async function reportsOf(db: Db, { ars, id }: Pick<Missed, 'ars' | 'id'>): Promise<MissedReport[]> {
  const { rows } = await sql<MissedReport>`
    select r.id, r.number, r.note, ${instant('r.created_at')} as "createdAt",
      r.confirmed_at is not null as "hearsByMail"
    from waste.missed_report r where r.ars = ${ars} and r.missed = ${id}
    order by nullif(substring(r.number from '\\d+'), '')::bigint, r.number, r.id limit 1000`.execute(db);
  return rows;
}

/** False: somebody else was faster. */
export async function changeMissed(
  trx: Db,
  { ars, id, version }: Pick<Missed, 'ars' | 'id' | 'version'>,
  change: Pick<Missed, 'state' | 'repeatOn' | 'reason'>,
  now: Temporal.Instant,
): Promise<boolean> {
  const { state, repeatOn, reason } = change;
  const isAnswer = state !== 'reported' && state !== 'checked';
  const { rows } = await sql`update waste.missed set state = ${state}, repeat_on = ${repeatOn}::date,
      reason = ${reason}, version = version + 1, changed_at = ${now.toString()},
      answered_at = ${isAnswer ? sql`coalesce(answered_at, ${now.toString()})` : sql`answered_at`}
    where ars = ${ars} and id = ${id} and version = ${version} returning id`.execute(trx);
  return rows.length > 0;
}

/** Those that arrive at one desk follow each other until the transaction ends, so that each is counted. */
export async function lockMissed(trx: Transaction<unknown>, ars: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`waste.missed ${ars}`}, 0))`.execute(trx);
}

/** Within a day: of one network at the desk, and of all. */
export async function countReports(
  trx: Db,
  { keys, network, since }: { keys: Keys; network: string; since: Temporal.Instant },
): Promise<{ ofNetwork: number; all: number }> {
  const { rows } = await sql<{ ofNetwork: number; all: number }>`
    select count(*) filter (where network = ${network})::int as "ofNetwork", count(*)::int as "all"
    from waste.missed_report where ars = any(${[...keys]}) and created_at > ${since.toString()}`.execute(trx);
  return rows[0] ?? { ofNetwork: 0, all: 0 };
}

export interface NewReport {
  ars: string;
  town: string;
  street: string;
  folded: string;
  bin: string;
  binName: string;
  day: string;
  isPlanned: boolean;
  number: string;
  note: string;
  language: string;
  tokenDigest: string;
  email: string | null;
  network: string;
}

/**
 * Puts a household to the others of its street, day and bin. One that was closed is open again. The same household sent
 * twice within the lock is one report: what it says now, and its links, take the place of before.
 */
export async function insertReport(
  trx: Db,
  one: NewReport,
  now: Temporal.Instant,
): Promise<{ id: string; missed: string }> {
  const at = now.toString();
  const { rows: cases } = await sql<{ id: string }>`
    insert into waste.missed as m (ars, id, town, street, folded, bin, bin_name, day, is_planned, created_at, changed_at)
    values (${one.ars}, ${randomUUIDv7()}, ${one.town}, ${one.street}, ${one.folded}, ${one.bin}, ${one.binName},
      ${one.day}::date, ${one.isPlanned}, ${at}, ${at})
    on conflict (ars, town, folded, bin, day) do update set changed_at = excluded.changed_at,
      is_planned = m.is_planned or excluded.is_planned,
      state = case when m.state = 'closed' then 'reported' else m.state end,
      version = m.version + case when m.state = 'closed' then 1 else 0 end
    returning id`.execute(trx);
  const missed = cases[0]?.id ?? '';
  await sql`delete from waste.missed_report where ars = ${one.ars} and missed = ${missed}
    and lower(replace(number, ' ', '')) = lower(replace(${one.number}, ' ', '')) and network = ${one.network}`.execute(
    trx,
  );
  const id = randomUUIDv7();
  await sql`insert into waste.missed_report (ars, id, missed, number, note, language, token_digest, email, network,
      created_at)
    values (${one.ars}, ${id}, ${missed}, ${one.number}, ${one.note}, ${one.language}, ${one.tokenDigest},
      ${one.email}, ${one.network}, ${at})`.execute(trx);
  return { id, missed };
}

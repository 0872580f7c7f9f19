/** Reads and writes ballots. A municipality is asked by all its keys. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Size } from '../../../kernel/network/sizes.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import { type BallotLine, RATING_ROLES, type RatingRole } from './rating-model.ts';
import type { Counted, LineCount } from './tally.ts';

type Db = Kysely<unknown>;

const rowSchema = z.object({
  ...{ id: z.string(), ars: z.string(), role: z.enum(RATING_ROLES), version: z.number() },
  ...{ changedAt: z.string(), lines: z.array(z.custom<BallotLine>()) },
});
export type Ballot = z.infer<typeof rowSchema>;

const BALLOT = sql`b.id, b.ars, b.role, b.version,
  to_char(b.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "changedAt",
  coalesce((select json_agg(json_build_object('idea', l.idea, 'benefit', l.benefit, 'effort', l.effort,
    'urgency', l.urgency, 'pilot', l.pilot)) from cocreation.ballot_line l where l.ballot = b.id), '[]') as lines`;

export interface Voter {
  round: string;
  /** All keys of the municipality. */
  keys: ReadonlySet<Ars>;
  role: RatingRole;
}

/** The ballot that counts of a municipality and role: the newest that was not replaced. */
export async function ballotOf(db: Db, { round, keys, role }: Voter): Promise<Ballot | null> {
  const { rows } = await sql`select ${BALLOT} from cocreation.ballot b
    where b.round = ${round} and b.ars = any(${[...keys]}) and b.role = ${role} and b.replaced_at is null
    order by b.changed_at desc, b.id desc limit 1`.execute(db);
  return rows[0] === undefined ? null : rowSchema.parse(rows[0]);
}

/** False where there was one already: two came at once. */
export async function insertBallot(
  trx: Db,
  ballot: { id: string; round: string; ars: Ars; role: RatingRole; size: Size; isExample: boolean },
  now: Temporal.Instant,
): Promise<boolean> {
  const { id, round, ars, role, size, isExample } = ballot;
  const { rows } =
    await sql`insert into cocreation.ballot (id, round, is_example, ars, role, size, cast_at, changed_at)
    values (${id}, ${round}, ${isExample}, ${ars}, ${role}, ${size}, ${now.toString()}, ${now.toString()})
    on conflict (round, ars, role) where replaced_at is null do nothing returning id`.execute(trx);
  return rows.length === 1;
}

/** Under the key of today; false where somebody changed it meanwhile. */
export async function touchBallot(
  trx: Db,
  { id, version, ars, size }: { id: string; version: number; ars: Ars; size: Size },
  now: Temporal.Instant,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update cocreation.ballot
    set version = version + 1, changed_at = ${now.toString()}, ars = ${ars}, size = ${size}
    where id = ${id} and version = ${version} and replaced_at is null`.execute(trx);
  return numAffectedRows === 1n;
}

export async function setLines(trx: Db, ballot: string, lines: readonly BallotLine[]): Promise<void> {
  await sql`delete from cocreation.ballot_line where ballot = ${ballot}`.execute(trx);
  await sql`insert into cocreation.ballot_line (ballot, idea, benefit, effort, urgency, pilot)
    select ${ballot}, l.idea, l.benefit, l.effort, l.urgency, l.pilot
    from json_to_recordset(${JSON.stringify(lines)}::json)
      as l (idea uuid, benefit smallint, effort smallint, urgency smallint, pilot boolean)`.execute(trx);
}

/** The others of a municipality and role, where several of its keys have one: they are kept and count no more. */
export async function replaceOthers(
  trx: Db,
  { round, keys, role, but }: Voter & { but: string },
  now: Temporal.Instant,
): Promise<void> {
  await sql`update cocreation.ballot set replaced_at = ${now.toString()}
    where round = ${round} and ars = any(${[...keys]}) and role = ${role} and id <> ${but}
      and replaced_at is null`.execute(trx);
}

/** Who voted, the newest first, without what they said. */
export async function votersOf(
  db: Db,
  round: string,
): Promise<{ id: string; ars: Ars; role: RatingRole; changedAt: string }[]> {
  const { rows } = await sql<{ id: string; ars: Ars; role: RatingRole; changedAt: string }>`
    select b.id, b.ars, b.role, to_char(b.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "changedAt"
    from cocreation.ballot b where b.round = ${round} and b.replaced_at is null
    order by b.changed_at desc, b.id desc`.execute(db);
  return rows;
}

export async function replaceBallots(trx: Db, ids: readonly string[], now: Temporal.Instant): Promise<void> {
  await sql`update cocreation.ballot set replaced_at = ${now.toString()}
    where id = any(${[...ids]}::uuid[])`.execute(trx);
}

/** Everything that a result is counted from. `owners`: all keys of the town that proposed an idea. */
export async function countBallots(
  db: Db,
  round: string,
  owners: readonly { idea: string; keys: ReadonlySet<Ars> }[],
): Promise<Omit<Counted, 'ideas'>> {
  const pairs = owners.flatMap(({ idea, keys }) => [...keys].map((ars) => ({ idea, ars })));
  const { rows: lines } = await sql<LineCount>`
    select l.idea, l.benefit, l.effort, l.urgency, l.pilot, (o.idea is not null) as flagged, count(*)::int as count
    from cocreation.ballot b join cocreation.ballot_line l on l.ballot = b.id
    left join unnest(${pairs.map(({ idea }) => idea)}::uuid[], ${pairs.map(({ ars }) => ars)}::text[]) as o (idea, ars)
      on o.idea = l.idea and o.ars = b.ars
    where b.round = ${round} and b.replaced_at is null
    group by l.idea, l.benefit, l.effort, l.urgency, l.pilot, flagged`.execute(db);
  const { rows } = await sql<{ role: RatingRole; size: Size; count: number; replaced: number }>`
    select role, size, count(*) filter (where replaced_at is null)::int as count,
      count(*) filter (where replaced_at is not null)::int as replaced
    from cocreation.ballot where round = ${round} group by role, size`.execute(db);
  const roles: Counted['roles'] = {};
  const sizes: Counted['sizes'] = {};
  for (const { role, size, count } of rows) {
    roles[role] = (roles[role] ?? 0) + count;
    sizes[size] = (sizes[size] ?? 0) + count;
  }
  return { lines, roles, sizes, replaced: rows.reduce((sum, row) => sum + row.replaced, 0) };
}

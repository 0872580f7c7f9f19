/** Challenges as the office of the network looks at them. */
import { sql } from 'kysely';
import type { ChallengeState } from '../flow.ts';
import { type Challenge, challengesWhere, type Db } from './challenge-store.ts';

/** In one state; those that wait longest first, what is over the last first. */
export async function challengesIn(
  db: Db,
  { state, begin, limit }: { state: ChallengeState; begin: number; limit: number },
): Promise<{ challenges: Challenge[]; total: number }> {
  const isOver = state === 'solved' || state === 'parked' || state === 'merged';
  const order = isOver ? sql`c.changed_at desc, c.id` : sql`c.source is not null, c.changed_at, c.id`;
  const [challenges, counted] = await Promise.all([
    challengesWhere(db, sql`c.state = ${state} order by ${order} limit ${limit} offset ${begin}`),
    sql<{
      count: number;
    }>`select count(*)::int as count from cocreation.challenge where state = ${state}`.execute(db),
  ]);
  return { challenges, total: counted.rows[0]?.count ?? 0 };
}

/** Real ones that wait for the office, those that wait longest first. */
export async function waitingChallenges(db: Db, limit: number): Promise<Challenge[]> {
  return challengesWhere(
    db,
    sql`c.state = 'submitted' and c.source is null order by c.changed_at, c.id limit ${limit}`,
  );
}

/** Of a town: what the office put aside or joined with another one since an instant. */
export async function turnedSince(
  db: Db,
  keys: ReadonlySet<string>,
  since: Temporal.Instant,
  limit: number,
): Promise<Challenge[]> {
  return challengesWhere(
    db,
    sql`c.ars = any(${[...keys]}) and c.source is null and c.state in ('parked', 'merged')
      and c.changed_at >= ${since.toString()} order by c.changed_at desc, c.id limit ${limit}`,
  );
}

/** Of a town: drafts that say all that is needed. */
export async function completeDrafts(db: Db, keys: ReadonlySet<string>, limit: number): Promise<Challenge[]> {
  return challengesWhere(
    db,
    sql`c.ars = any(${[...keys]}) and c.source is null and c.state = 'draft' and c.text <> ''
      and cardinality(c.affected) > 0 and c.baseline_value is not null and c.baseline_unit is not null
      and c.baseline_source is not null and c.baseline_on is not null order by c.changed_at, c.id limit ${limit}`,
  );
}

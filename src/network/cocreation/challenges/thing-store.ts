/** Challenges as other parts of the network may name and find them: what everybody may read, and nothing else. */
import { sql } from 'kysely';
import { folded, wordPatterns } from '../../../kernel/database/folded.ts';
import { fromShown } from '../../../kernel/network/from-shown.ts';
import type { OpenCount, ThingSearch } from '../../../kernel/network/network-thing.ts';
import type { ChallengeState } from '../flow.ts';
import { HIDDEN } from './challenge.ts';
import { type Challenge, challengesWhere, type Db } from './challenge-store.ts';

/** Nobody has solved them, and somebody is at work on them or may begin. */
const OPEN: readonly ChallengeState[] = ['submitted', 'clarified', 'prioritised', 'in-sprint'];

/** In no order; also those that became part of another, whose page says so. */
export async function shownChallengesOf(db: Db, ids: readonly string[]): Promise<Challenge[]> {
  if (ids.length === 0) return [];
  return challengesWhere(
    db,
    sql`c.id = any(${[...ids]}::uuid[]) and c.state <> 'draft' and ${fromShown('c')}`,
  );
}

/** Whose titles hold all the words, the last changed first. */
export async function challengesNamed(
  db: Db,
  { words, keys, isOpen = false, isExample, limit }: ThingSearch,
): Promise<Challenge[]> {
  const patterns = wordPatterns(words);
  return challengesWhere(
    db,
    sql`c.state <> all(${[...HIDDEN]}) and ${fromShown('c')}
      and ${patterns.length === 0 ? sql`true` : sql`${folded(sql`c.title`)} like all (${patterns}::text[])`}
      and ${isExample === undefined ? sql`true` : sql`(c.source is not null) = ${isExample}`}
      and (${keys === undefined} or c.ars = any(${[...(keys ?? [])]}))
      and (${!isOpen} or c.state = any(${[...OPEN]}))
      order by c.changed_at desc, c.id limit ${limit}`,
  );
}

const OPEN_ONES = sql`(select c.ars, c.source is not null as "isExample" from cocreation.challenge c
  where c.state = any(${[...OPEN]}) and ${fromShown('c')}) as one`;

export async function openChallengesByTown(db: Db): Promise<OpenCount[]> {
  const { rows } = await sql<OpenCount>`select ars, "isExample", count(*)::int as count from ${OPEN_ONES}
    group by ars, "isExample" order by ars`.execute(db);
  return rows;
}

/** Another one whenever `openChallengesByTown` says something else. */
export async function openChallengesState(db: Db): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select concat_ws(' ', count(*), sum(hashtextextended(one::text, 0))) as state from ${OPEN_ONES}`.execute(
    db,
  );
  return rows[0]?.state ?? '';
}

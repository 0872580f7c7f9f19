/** Challenges as other parts of the network may name and find them: what everybody may read, and nothing else. */
import { sql } from 'kysely';
import { folded, wordPatterns } from '../../../kernel/database/folded.ts';
import { fromShown } from '../../../kernel/network/from-shown.ts';
import type { ThingSearch } from '../../../kernel/network/network-thing.ts';
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
  { words, keys, isOpen = false, limit }: ThingSearch,
): Promise<Challenge[]> {
  return challengesWhere(
    db,
    sql`c.state <> all(${[...HIDDEN]}) and ${fromShown('c')}
      and ${folded(sql`c.title`)} like all (${wordPatterns(words)}::text[])
      and (${keys === undefined} or c.ars = any(${[...(keys ?? [])]}))
      and (${!isOpen} or c.state = any(${[...OPEN]}))
      order by c.changed_at desc, c.id limit ${limit}`,
  );
}

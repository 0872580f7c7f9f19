/** Which challenges ideas answer. A challenge that was merged stands for the one that it became part of. */
import { type Kysely, sql } from 'kysely';
import type { ChallengeState } from '../flow.ts';

type Db = Kysely<unknown>;

export interface LinkedChallenge {
  id: string;
  title: string;
  lang: string;
  state: ChallengeState;
  source: string | null;
}

/** Most of them that are offered at once. */
const MOST = 10;
/** Drafts are nobody's business, and merged ones stand for another. */
const OPEN = sql`c.state not in ('draft', 'merged')`;
const COLUMNS = sql`c.id, c.title, c.lang, c.state, c.source`;

/** Of each idea the challenges of today, by title. */
export async function challengesOf(
  db: Db,
  ideas: readonly string[],
): Promise<Map<string, LinkedChallenge[]>> {
  const { rows } = await sql<LinkedChallenge & { idea: string }>`
    with recursive way as (
      select l.idea, c.id, c.merged_into from cocreation.idea_challenge l
        join cocreation.challenge c on c.id = l.challenge where l.idea = any(${[...ideas]}::uuid[])
      union
      select w.idea, c.id, c.merged_into from way w join cocreation.challenge c on c.id = w.merged_into)
    select distinct w.idea, ${COLUMNS} from way w join cocreation.challenge c on c.id = w.id
    where ${OPEN} order by c.title, c.id`.execute(db);
  const found = new Map<string, LinkedChallenge[]>();
  for (const { idea, ...challenge } of rows) found.set(idea, [...(found.get(idea) ?? []), challenge]);
  return found;
}

/** Where each of them leads today, by the id that was asked for; drafts and unknown ones are left out. */
export async function leadTo(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ asked: string; id: string }>`
    with recursive way as (
      select c.id as asked, c.id, c.merged_into from cocreation.challenge c where c.id = any(${[...ids]}::uuid[])
      union
      select w.asked, c.id, c.merged_into from way w join cocreation.challenge c on c.id = w.merged_into)
    select w.asked, c.id from way w join cocreation.challenge c on c.id = w.id where ${OPEN}`.execute(db);
  return new Map(rows.map(({ asked, id }) => [asked, id]));
}

/** Those whose titles or texts hold all of the words, the last changed first; '' for the newest. */
export async function findChallenges(db: Db, words: string): Promise<LinkedChallenge[]> {
  const patterns = words
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8)
    .map((word) => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`);
  const { rows } = await sql<LinkedChallenge>`select ${COLUMNS} from cocreation.challenge c
    where ${OPEN} and (c.title || ' ' || c.text) ilike all (${patterns}::text[])
    order by c.changed_at desc, c.id limit ${MOST}`.execute(db);
  return rows;
}

/** Exactly these; each is one that stands for itself. */
export async function linkChallenges(trx: Db, idea: string, challenges: readonly string[]): Promise<void> {
  await sql`delete from cocreation.idea_challenge where idea = ${idea} and challenge <> all(${[...challenges]}::uuid[])`.execute(
    trx,
  );
  await sql`insert into cocreation.idea_challenge (idea, challenge)
    select ${idea}::uuid, one from unnest(${[...challenges]}::uuid[]) one on conflict do nothing`.execute(
    trx,
  );
}

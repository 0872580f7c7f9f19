/** Words of the questions that towns share, for finding those that are alike. */
import { type Kysely, sql } from 'kysely';
import { fromShown } from '../../../kernel/network/from-shown.ts';
import { type LikeText, READ } from '../../../kernel/text/likeness.ts';

type Db = Kysely<unknown>;

const SHARED = sql`q.is_public and (q.state <> 'closed' or q.answered_at is not null) and ${fromShown('q')}`;

/** Another one whenever something of them changed. */
export async function stateOfShared(db: Db): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select concat_ws(' ', count(*), sum(q.version), max(q.changed_at)) as state
    from transfer.question q where ${SHARED}`.execute(db);
  return rows[0]?.state ?? '';
}

export async function sharedVersions(db: Db): Promise<{ id: string; version: number }[]> {
  const { rows } = await sql<{ id: string; version: number }>`
    select q.id, q.version from transfer.question q where ${SHARED}`.execute(db);
  return rows;
}

export async function sharedWords(
  db: Db,
  ids: readonly string[],
): Promise<(LikeText & { id: string; version: number })[]> {
  const { rows } = await sql<LikeText & { id: string; version: number }>`
    select id, version, title, left(text, ${READ}) as text from transfer.question
    where id = any(${[...ids]}::uuid[])`.execute(db);
  return rows;
}

/** Words of the questions that towns share, for finding those that are alike. */
import { type Kysely, sql } from 'kysely';
import { fromShown } from '../../../kernel/network/from-shown.ts';
import { type LikeText, READ } from '../../../kernel/text/likeness.ts';

type Db = Kysely<unknown>;

const SHARED = sql`q.is_public and (q.state <> 'closed' or q.answered_at is not null) and ${fromShown('q')}`;

/** Examples are written anew without a new version. */
const VERSION = sql`concat_ws(' ', q.version, q.changed_at)`;

/** Another one whenever something of them changed. */
export async function stateOfShared(db: Db): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select concat_ws(' ', count(*), sum(hashtextextended(concat_ws(' ', q.id, ${VERSION}), 0)::numeric)) as state
    from transfer.question q where ${SHARED}`.execute(db);
  return rows[0]?.state ?? '';
}

export async function sharedVersions(db: Db): Promise<{ id: string; version: string }[]> {
  const { rows } = await sql<{ id: string; version: string }>`
    select q.id, ${VERSION} as version from transfer.question q where ${SHARED}`.execute(db);
  return rows;
}

export async function sharedWords(
  db: Db,
  ids: readonly string[],
): Promise<(LikeText & { id: string; version: string })[]> {
  const { rows } = await sql<LikeText & { id: string; version: string }>`
    select q.id, ${VERSION} as version, q.title, left(q.text, ${READ}) as text from transfer.question q
    where q.id = any(${[...ids]}::uuid[])`.execute(db);
  return rows;
}

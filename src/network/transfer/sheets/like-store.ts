/** Words of the fact sheets that everybody may read, in each language, for finding those that fit a text. */
import { type Kysely, sql } from 'kysely';
import { fromShown } from '../../../kernel/network/from-shown.ts';
import { type LikeText, READ } from '../../../kernel/text/likeness.ts';

type Db = Kysely<unknown>;

const SHOWN = sql`s.state = 'published' and ${fromShown('s')}`;
/** Examples are written anew without a new version. */
const VERSION = sql`concat_ws(' ', s.version, s.changed_at)`;

/** Another one whenever something of them changed. */
export async function stateOfSheets(db: Db): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select concat_ws(' ', count(*), sum(hashtextextended(concat_ws(' ', s.id, ${VERSION}), 0)::numeric)) as state
    from transfer.sheet s where ${SHOWN}`.execute(db);
  return rows[0]?.state ?? '';
}

export async function sheetVersions(db: Db): Promise<{ id: string; version: string }[]> {
  const { rows } = await sql<{ id: string; version: string }>`
    select s.id, ${VERSION} as version from transfer.sheet s where ${SHOWN}`.execute(db);
  return rows;
}

/** As it was written, and once more for each language into which it was put. */
export async function sheetWords(
  db: Db,
  ids: readonly string[],
): Promise<(LikeText & { id: string; version: string })[]> {
  const { rows } = await sql<LikeText & { id: string; version: string }>`
    select s.id, ${VERSION} as version, w.title, left(w.text, ${READ}) as text
    from transfer.sheet s cross join lateral (
      select s.title, s.problem as text
      union all select one.value->>'title', one.value->>'problem' from jsonb_each(s.words) one
    ) w where s.id = any(${[...ids]}::uuid[])`.execute(db);
  return rows;
}

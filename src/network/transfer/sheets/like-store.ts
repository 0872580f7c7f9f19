/** Fact sheets that everybody may read, found by what a text is about: their words in each language stay in memory. */
import { sql } from 'kysely';
import { createKnownTexts } from '../../../kernel/text/known-texts.ts';
import { type LikeText, READ } from '../../../kernel/text/likeness.ts';
import { shown } from './sheet-store.ts';

/** Examples are written anew without a new version. */
const VERSION = sql`concat_ws(' ', s.version, s.changed_at)`;

/** By title and problem as they were written, and once more for each language into which they were put. */
export const findAlike = createKnownTexts({
  async state(db) {
    const { rows } = await sql<{ state: string }>`
      select concat_ws(' ', count(*), sum(hashtextextended(concat_ws(' ', s.id, ${VERSION}), 0)::numeric)) as state
      from transfer.sheet s where ${shown({})}`.execute(db);
    return rows[0]?.state ?? '';
  },
  async versions(db) {
    const { rows } = await sql<{ id: string; version: string }>`
      select s.id, ${VERSION} as version from transfer.sheet s where ${shown({})}`.execute(db);
    return rows;
  },
  async words(db, ids) {
    const { rows } = await sql<LikeText & { id: string; version: string }>`
      select s.id, ${VERSION} as version, w.title, left(w.text, ${READ}) as text
      from transfer.sheet s cross join lateral (
        select s.title, s.problem as text
        union all select one.value->>'title', one.value->>'problem' from jsonb_each(s.words) one
      ) w where s.id = any(${[...ids]}::uuid[])`.execute(db);
    return rows;
  },
});

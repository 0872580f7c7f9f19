import { sql } from 'kysely';
import type { Kernel } from '../../../kernel/solution.ts';
import { createKnownTexts } from '../../../kernel/text/known-texts.ts';
import { type LikeText, READ } from '../../../kernel/text/likeness.ts';
import { HIDDEN } from './challenge.ts';

const SHOWN = sql`source is null and state <> all(${[...HIDDEN]})`;

/** Among all public challenges; never among examples. */
const findAlike = createKnownTexts({
  async state(db) {
    const { rows } = await sql<{ state: string }>`
      select concat_ws(' ', count(*), sum(version), max(changed_at)) as state
      from cocreation.challenge where ${SHOWN}`.execute(db);
    return rows[0]?.state ?? '';
  },
  async versions(db) {
    const { rows } = await sql<{ id: string; version: string }>`
      select id, version::text from cocreation.challenge where ${SHOWN}`.execute(db);
    return rows;
  },
  async words(db, ids) {
    const { rows } = await sql<LikeText & { id: string; version: string }>`
      select id, version::text, title, left(text, ${READ}) as text from cocreation.challenge
      where id = any(${[...ids]}::uuid[])`.execute(db);
    return rows;
  },
});

/** Public challenges like a text, the likest first; never examples, never `except`. */
export async function similarChallenges(
  { db }: Pick<Kernel, 'db'>,
  asked: LikeText & { except?: string },
  most: number,
): Promise<{ id: string; score: number }[]> {
  const [found = []] = await findAlike(db, [asked], { most: most + 1 });
  return found.filter(({ id }) => id !== asked.except).slice(0, most);
}

import { type Kysely, sql } from 'kysely';
import type { Kernel } from '../../../kernel/solution.ts';
import { createLikeness, type Likeness, type LikeText, READ } from '../../../kernel/text/likeness.ts';
import { HIDDEN } from './challenge.ts';

interface Known {
  likeness: Likeness;
  versions: Map<string, number>;
  /** As the database was when it was read last. */
  state: string;
  /** One reading at a time, so that an older answer never replaces a newer one. */
  turn: Promise<void>;
}

/** Of each database the words of its public challenges; what changed is read when somebody asks. */
const known = new WeakMap<Kysely<unknown>, Known>();

/** Public challenges like a text, the likest first; never examples, never `except`. The first question reads them all. */
export async function similarChallenges(
  { db }: Pick<Kernel, 'db'>,
  asked: LikeText & { except?: string },
  most: number,
): Promise<{ id: string; score: number }[]> {
  const found = known.get(db) ?? {
    likeness: createLikeness(),
    versions: new Map(),
    state: '',
    turn: Promise.resolve(),
  };
  known.set(db, found);
  const turn = found.turn.then(() => readAnew(db, found));
  found.turn = turn.catch(() => undefined);
  await turn;
  return found.likeness
    .find(asked, most + 1)
    .filter(({ id }) => id !== asked.except)
    .slice(0, most);
}

const SHOWN = sql`source is null and state <> all(${[...HIDDEN]})`;

async function readAnew(db: Kysely<unknown>, one: Known): Promise<void> {
  const { rows } = await sql<{
    state: string;
  }>`select concat_ws(' ', count(*), sum(version), max(changed_at)) as state
    from cocreation.challenge where ${SHOWN}`.execute(db);
  const state = rows[0]?.state ?? '';
  if (state === one.state) return;
  const { rows: present } = await sql<{ id: string; version: number }>`
    select id, version from cocreation.challenge where ${SHOWN}`.execute(db);
  const there = new Set(present.map(({ id }) => id));
  for (const id of one.versions.keys()) {
    if (there.has(id)) continue;
    one.likeness.drop(id);
    one.versions.delete(id);
  }
  const wanted = present.filter(({ id, version }) => one.versions.get(id) !== version).map(({ id }) => id);
  const { rows: texts } = await sql<LikeText & { id: string; version: number }>`
    select id, version, title, left(text, ${READ}) as text from cocreation.challenge
    where id = any(${wanted}::uuid[])`.execute(db);
  for (const { id, version, ...words } of texts) {
    one.likeness.put(id, words);
    one.versions.set(id, version);
  }
  one.state = state;
}

/** Texts of a table, found by likeness: their words stay in memory, and what changed is read when somebody asks. */
import type { Kysely } from 'kysely';
import { createLikeness, type Likeness, type LikeText } from './likeness.ts';

type Db = Kysely<unknown>;

export interface TextTable {
  /** Another one whenever a text came, went or changed. */
  state(db: Db): Promise<string>;
  versions(db: Db): Promise<readonly { id: string; version: number }[]>;
  words(db: Db, ids: readonly string[]): Promise<readonly (LikeText & { id: string; version: number })[]>;
}

interface Known {
  likeness: Likeness;
  versions: Map<string, number>;
  /** As the database was when it was read last. */
  state: string;
  /** One reading at a time, so that an older answer never replaces a newer one. */
  turn: Promise<void>;
}

/** All texts as they are now; the first question reads them all. */
export function createKnownTexts(table: TextTable): (db: Db) => Promise<Pick<Likeness, 'find' | 'size'>> {
  const known = new WeakMap<Db, Known>();
  return async (db) => {
    const found = known.get(db) ?? {
      ...{ likeness: createLikeness(), versions: new Map(), state: '', turn: Promise.resolve() },
    };
    known.set(db, found);
    const turn = found.turn.then(() => readAnew(db, table, found));
    found.turn = turn.catch(() => undefined);
    await turn;
    return found.likeness;
  };
}

async function readAnew(db: Db, table: TextTable, one: Known): Promise<void> {
  const state = await table.state(db);
  if (state === one.state) return;
  const present = await table.versions(db);
  const there = new Set(present.map(({ id }) => id));
  for (const id of one.versions.keys()) {
    if (there.has(id)) continue;
    one.likeness.drop(id);
    one.versions.delete(id);
  }
  const wanted = present.filter(({ id, version }) => one.versions.get(id) !== version).map(({ id }) => id);
  for (const { id, version, ...words } of await table.words(db, wanted)) {
    one.likeness.put(id, words);
    one.versions.set(id, version);
  }
  one.state = state;
}

import type { Kysely } from 'kysely';
import type { Kernel } from '../../../kernel/solution.ts';
import { createLikeness, type Likeness, type LikeText } from '../../../kernel/text/likeness.ts';
import { sharedVersions, sharedWords, stateOfShared } from './shared-store.ts';

interface Known {
  likeness: Likeness;
  versions: Map<string, number>;
  /** As the database was when it was read last. */
  state: string;
  /** One reading at a time, so that an older answer never replaces a newer one. */
  turn: Promise<void>;
}

/** Of each database the words of its shared questions; what changed is read when somebody asks. */
const known = new WeakMap<Kysely<unknown>, Known>();

/** Shared questions like a text, the likest first, examples too (they are marked); never `except`. */
export async function similarQuestions(
  { db }: Pick<Kernel, 'db'>,
  asked: LikeText & { except?: string },
  most: number,
): Promise<string[]> {
  const found = known.get(db) ?? {
    ...{ likeness: createLikeness(), versions: new Map(), state: '', turn: Promise.resolve() },
  };
  known.set(db, found);
  const turn = found.turn.then(() => readAnew(db, found));
  found.turn = turn.catch(() => undefined);
  await turn;
  return found.likeness
    .find(asked, most + 1)
    .map(({ id }) => id)
    .filter((id) => id !== asked.except)
    .slice(0, most);
}

async function readAnew(db: Kysely<unknown>, one: Known): Promise<void> {
  const state = await stateOfShared(db);
  if (state === one.state) return;
  const present = await sharedVersions(db);
  const there = new Set(present.map(({ id }) => id));
  for (const id of one.versions.keys()) {
    if (there.has(id)) continue;
    one.likeness.drop(id);
    one.versions.delete(id);
  }
  const wanted = present.filter(({ id, version }) => one.versions.get(id) !== version).map(({ id }) => id);
  for (const { id, version, ...words } of await sharedWords(db, wanted)) {
    one.likeness.put(id, words);
    one.versions.set(id, version);
  }
  one.state = state;
}

/** Which kept texts speak of the same thing, their words held in memory: what changed is read when somebody asks. */
import type { Kysely } from 'kysely';
import { ALIKE, createLikeness, type Likeness, type LikeText } from '../../kernel/text/likeness.ts';

type Db = Kysely<unknown>;

/** Where the texts come from. */
export interface LikeSource {
  /** Another one whenever something of them changed. */
  state(db: Db): Promise<string>;
  versions(db: Db): Promise<{ id: string; version: string }[]>;
  /** Of these ids; several of one id where it is written in several languages. */
  words(db: Db, ids: readonly string[]): Promise<(LikeText & { id: string; version: string })[]>;
}

interface Known {
  likeness: Likeness;
  /** By id its version, and how many texts it has. */
  versions: Map<string, { version: string; texts: number }>;
  /** As the database was when it was read last. */
  state: string;
  /** One reading at a time, so that an older answer never replaces a newer one. */
  turn: Promise<void>;
}

export interface Alike {
  id: string;
  /** 0–1. */
  score: number;
}

/** All that are like what is asked, the likest first, each once; none below `least`. */
export function keptLikeness(
  source: LikeSource,
): (db: Db, asked: LikeText, least?: number) => Promise<Alike[]> {
  const known = new WeakMap<Db, Known>();
  return async (db, asked, least = ALIKE) => {
    const found = known.get(db) ?? {
      ...{ likeness: createLikeness(), versions: new Map(), state: '', turn: Promise.resolve() },
    };
    known.set(db, found);
    const turn = found.turn.then(() => readAnew(db, found, source));
    found.turn = turn.catch(() => undefined);
    await turn;
    const best = new Map<string, Alike>();
    for (const { id: key, score } of found.likeness.find(asked, found.likeness.size, least)) {
      // Each language of one is a text of its own: the likest comes first.
      const id = key.split(' ')[0] ?? key;
      if (!best.has(id)) best.set(id, { id, score });
    }
    return [...best.values()];
  };
}

async function readAnew(db: Db, one: Known, source: LikeSource): Promise<void> {
  const state = await source.state(db);
  if (state === one.state) return;
  const present = await source.versions(db);
  const there = new Map(present.map(({ id, version }) => [id, version]));
  for (const [id, { version }] of one.versions) if (there.get(id) !== version) drop(one, id);
  const wanted = present.filter(({ id }) => !one.versions.has(id)).map(({ id }) => id);
  for (const { id, version, ...words } of await source.words(db, wanted)) {
    const texts = one.versions.get(id)?.texts ?? 0;
    one.likeness.put(keyOf(id, texts), words);
    one.versions.set(id, { version, texts: texts + 1 });
  }
  one.state = state;
}

function drop({ likeness, versions }: Known, id: string): void {
  const texts = versions.get(id)?.texts ?? 0;
  for (let text = 0; text < texts; text++) likeness.drop(keyOf(id, text));
  versions.delete(id);
}

function keyOf(id: string, text: number): string {
  return `${id} ${text}`;
}

/** Texts of a table, found by likeness: their words stay in memory, and what changed is read when somebody asks. */
import type { Kysely } from 'kysely';
import { ALIKE, createLikeness, type Likeness, type LikeText } from './likeness.ts';

type Db = Kysely<unknown>;

/** Where the texts come from. */
export interface LikeSource {
  /** Another one whenever something of them changed. */
  state(db: Db): Promise<string>;
  /** `version`: another one whenever the words of this one changed, also where an example is written anew. */
  versions(db: Db): Promise<readonly { id: string; version: string }[]>;
  /** Of these ids; several of one id where it is written in several languages. */
  words(db: Db, ids: readonly string[]): Promise<readonly (LikeText & { id: string; version: string })[]>;
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

/** Of all texts as they are now those that are like what is asked, the likest first, each id once. */
export type FindAlike = (
  db: Db,
  asked: readonly LikeText[],
  /** `least`: none that is less like. */
  limits?: { most?: number; least?: number },
) => Promise<Alike[][]>;

/** The first question reads all texts. An answer for each text that is asked for, in their order. */
export function createKnownTexts(source: LikeSource): FindAlike {
  const known = new WeakMap<Db, Known>();
  return async (db, asked, { most = Number.POSITIVE_INFINITY, least = ALIKE } = {}) => {
    if (asked.length === 0) return [];
    const found = known.get(db) ?? {
      ...{ likeness: createLikeness(), versions: new Map(), state: '', turn: Promise.resolve() },
    };
    known.set(db, found);
    const turn = found.turn.then(() => readAnew(db, source, found));
    found.turn = turn.catch(() => undefined);
    await turn;
    return asked.map((text) => {
      const best = new Map<string, number>();
      for (const { id: key, score } of found.likeness.find(text, found.likeness.size, least)) {
        const id = key.slice(0, key.indexOf(' '));
        // The likest come first: that of another language says less.
        if (!best.has(id)) best.set(id, score);
        if (best.size >= most) break;
      }
      return [...best].map(([id, score]) => ({ id, score }));
    });
  };
}

async function readAnew(db: Db, source: LikeSource, one: Known): Promise<void> {
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

/** Ids hold no blank. */
function keyOf(id: string, text: number): string {
  return `${id} ${text}`;
}

/**
 * Which texts speak of the same thing, found while somebody types. Pure: no clock, no chance; equal questions get equal
 * answers, whatever the order in which the texts came.
 *
 * A text is the set of its words without endings (umlauts folded, words that say nothing left out). Words are alike if
 * they are equal, share their beginning ("Parkplatz", "Parkplatzsuche"), or most of their groups of three letters
 * ("Kurzparkplatz", typing errors). Rare words weigh more than common ones, those of a title more than those below it.
 */
import { fold } from '../places/fold.ts';
import { stem } from './stem.ts';

export interface Likeness {
  /** A text that may be found; one of the same id is replaced. */
  put(id: string, words: LikeText): void;
  drop(id: string): void;
  /** 0–1, the likest first, then by id; none below `least`, or `ALIKE`. */
  find(asked: LikeText, most: number, least?: number): { id: string; score: number }[];
  readonly size: number;
}

export interface LikeText {
  title: string;
  text: string;
}

/** From here on it is worth looking at. */
export const ALIKE = 0.34;
/** Characters of the text below a title that count: what it is about is said first. */
export const READ = 600;
const MOST_TITLE = 20;
/** Words below a title that are kept, and that are asked for: each of them costs a look at all words there are. */
const KEPT = 30;
const ASKED = 12;
const BELOW = 0.6;
const NOWHERE = 0.5;
/** Equal letters at the beginning that make two words alike. */
const BEGINNING = 4;
const ENOUGH_SHARED = 0.5;

/** German and English words that say nothing of a subject; folded. */
const EMPTY = new Set(
  `der die das den dem des ein eine einer eines einem einen und oder aber nicht kein keine mit ohne von vom zum zur bei
  beim fuer auf aus als auch ist sind war wird werden wurde haben hat hatte sich wir ihr ihre ihren ihrem ihrer sie man nur noch schon sehr mehr
  viel viele wenig zu zwischen unter ueber gegen durch nach vor seit dass wenn weil wie was wer unser unsere unserer
  stadt staedte gemeinde gemeinden kommune kommunen ort muessen kann koennen soll sollen gibt
  the and for with from that this are not our too has have had was were will would can town towns city`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** The words that count, each once, in the order in which they come. */
export function termsOf(text: string): string[] {
  const words = fold(text)
    .split(' ')
    .filter((word) => word.length > 2 && !EMPTY.has(word));
  return [...new Set(words.map(stem))];
}

export function createLikeness(): Likeness {
  /** Per text its words with their weight; per word the texts in which it stands. */
  const texts = new Map<string, Map<string, number>>();
  const places = new Map<string, Set<string>>();
  const byTrigram = new Map<string, Set<string>>();

  function drop(id: string): void {
    for (const term of texts.get(id)?.keys() ?? []) {
      const inside = places.get(term);
      inside?.delete(id);
      if (inside?.size !== 0) continue;
      places.delete(term);
      for (const three of trigramsOf(term)) byTrigram.get(three)?.delete(term);
    }
    texts.delete(id);
  }

  function put(id: string, words: LikeText): void {
    drop(id);
    const weights = weigh(words, KEPT);
    texts.set(id, weights);
    for (const term of weights.keys()) {
      const inside = places.get(term);
      if (inside === undefined) {
        places.set(term, new Set([id]));
        for (const three of trigramsOf(term)) setOf(byTrigram, three).add(term);
      } else inside.add(id);
    }
  }

  /** Rare words tell more. */
  const rarity = (term: string) => Math.log(1 + texts.size / (1 + (places.get(term)?.size ?? 0)));

  /** Words that stand in some text, with how alike they are, 0–1. */
  function alike(asked: string): Map<string, number> {
    const shared = new Map<string, number>();
    const own = trigramsOf(asked);
    for (const three of own)
      for (const term of byTrigram.get(three) ?? []) shared.set(term, (shared.get(term) ?? 0) + 1);
    const found = new Map<string, number>();
    for (const [term, count] of shared) {
      const likeness = wordLikeness(asked, term, count, own.length);
      if (likeness > 0) found.set(term, likeness);
    }
    return found;
  }

  function find(asked: LikeText, most: number, least = ALIKE): { id: string; score: number }[] {
    const scores = new Map<string, number>();
    let all = 0;
    for (const [term, own] of weigh(asked, ASKED)) {
      const others = alike(term);
      // A word that stands nowhere says little about what stands somewhere.
      const weight = own * rarity(term) * (others.size === 0 ? NOWHERE : 1);
      all += weight;
      const best = new Map<string, number>();
      for (const [other, likeness] of others)
        for (const id of places.get(other) ?? []) {
          const value = likeness * (texts.get(id)?.get(other) ?? 0);
          if (value > (best.get(id) ?? 0)) best.set(id, value);
        }
      for (const [id, value] of best) scores.set(id, (scores.get(id) ?? 0) + weight * value);
    }
    return [...scores]
      .map(([id, score]) => ({ id, score: Math.round((score / all) * 1_000) / 1_000 }))
      .filter(({ score }) => score >= least)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, most);
  }

  return {
    put,
    drop,
    find,
    get size() {
      return texts.size;
    },
  };
}

function weigh({ title, text }: LikeText, most: number): Map<string, number> {
  const weights = new Map<string, number>();
  for (const term of termsOf(title).slice(0, MOST_TITLE)) weights.set(term, 1);
  const below = termsOf(text.slice(0, READ)).filter((term) => !weights.has(term));
  for (const term of below.slice(0, most)) weights.set(term, BELOW);
  return weights;
}

/** `shared` of the groups of letters of `asked` stand in the other word as well. */
function wordLikeness(asked: string, other: string, shared: number, own: number): number {
  if (asked === other) return 1;
  const shorter = Math.min(asked.length, other.length);
  if (shorter >= BEGINNING && (asked.startsWith(other) || other.startsWith(asked))) return 0.85;
  const dice = (2 * shared) / (own + countOfTrigrams(other));
  return dice >= ENOUGH_SHARED ? dice * 0.9 : 0;
}

/** Groups of three letters, each once, with the beginning of the word marked. */
function trigramsOf(word: string): string[] {
  const marked = ` ${word}`;
  const all = new Set<string>();
  for (let at = 0; at + 3 <= marked.length; at++) all.add(marked.slice(at, at + 3));
  return [...all];
}

function countOfTrigrams(word: string): number {
  return Math.max(1, word.length - 1);
}

function setOf<Key, Value>(map: Map<Key, Set<Value>>, key: Key): Set<Value> {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = new Set<Value>();
  map.set(key, made);
  return made;
}

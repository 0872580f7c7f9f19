/** How alike two titles are, by their words. Pure. */
import type { TitleWords } from './title-words.ts';
import { wordLikeness } from './word-likeness.ts';

/** A word that one title has and the other has not: an editor may know, nobody else does. */
const MOST_WITH_MORE = 0.91;
const LEAST_WITH_MORE = 0.82;
/** Other numbers are other things: "Teil 1" and "Teil 2". */
const OTHER_NUMBERS = 0.5;
/** Letters of a word that count. */
const MOST_LETTERS = 10;

/**
 * 0–1, the same both ways. 1: the same words in any order. Above 0.91 only where each word of the one has its own in the
 * other, up to slips of the keyboard.
 */
export function likenessOf(one: TitleWords, other: TitleWords): number {
  if (one.whole === other.whole) return one.whole === '' ? 0 : 1;
  const { matched, left, right } = align(
    joined(one.content, other.content),
    joined(other.content, one.content),
  );
  const all = 2 * matched.weight + weightOf(left) + weightOf(right);
  const dice = all === 0 ? 0 : (2 * matched.score) / all;
  if (hasOtherNumbers(one.numbers, other.numbers)) return Math.min(dice, OTHER_NUMBERS);
  const isOneSided =
    one.numbers.length !== other.numbers.length || (left.length === 0) !== (right.length === 0);
  if (left.length === 0 && right.length === 0 && !isOneSided) return dice;
  const isPart = (left.length === 0 || right.length === 0) && matched.weight >= MOST_LETTERS;
  return Math.min(MOST_WITH_MORE, isPart ? Math.max(dice, LEAST_WITH_MORE) : dice);
}

/** Both name some, and not the same ones. */
function hasOtherNumbers(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [one.toSorted().join(' '), other.toSorted().join(' ')];
  return a !== '' && b !== '' && a !== b;
}

/** Two words that are one in the other title: "nikolaus markt" → "nikolausmarkt". */
function joined(words: readonly string[], others: readonly string[]): string[] {
  const made: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const both = `${words[at]}${words[at + 1] ?? ''}`;
    const isOne = at + 1 < words.length && others.includes(both);
    made.push(isOne ? both : (words[at] ?? ''));
    if (isOne) at += 1;
  }
  return made;
}

/** Each word with the likest free one of the other title; equal ones first. */
export function align(one: readonly string[], other: readonly string[]) {
  const pairs = one.flatMap((a, i) =>
    other.flatMap((b, j) => {
      const likeness = wordLikeness(a, b);
      return likeness > 0 ? [{ i, j, a, b, likeness }] : [];
    }),
  );
  pairs.sort(
    (x, y) => y.likeness - x.likeness || x.i + x.j - y.i - y.j || Math.min(x.i, x.j) - Math.min(y.i, y.j),
  );
  const [ours, theirs] = [new Set<number>(), new Set<number>()];
  const matched = { weight: 0, score: 0, count: 0 };
  for (const { i, j, a, b, likeness } of pairs) {
    if (ours.has(i) || theirs.has(j)) continue;
    ours.add(i);
    theirs.add(j);
    const weight = (weightOf([a]) + weightOf([b])) / 2;
    matched.weight += weight;
    matched.score += weight * likeness;
    matched.count += 1;
  }
  return {
    matched,
    left: one.filter((_, at) => !ours.has(at)),
    right: other.filter((_, at) => !theirs.has(at)),
  };
}

function weightOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + Math.min(word.length, MOST_LETTERS), 0);
}

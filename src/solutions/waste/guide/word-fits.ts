/** How well a word of a name fits a word that was typed, 0 to 1. Pure. */
import { fold } from '../../../kernel/places/fold.ts';
import { editDistance, forgiven, letters, lettersMissing } from '../../../kernel/text/edit-distance.ts';
import { stem } from '../../../kernel/text/stem.ts';

/** A folded word, with what comparing needs. */
export interface Word {
  text: string;
  stem: string;
  letters: number;
}

/** Words of names come again with every list and every question: each is taken apart once. */
const MOST_KEPT = 20_000;
const known = new Map<string, Word>();
const phrases = new Map<string, readonly Word[]>();

/** The same object for the same word, as long as it is kept. */
export function wordOf(text: string): Word {
  return kept(known, text, () => ({ text, stem: stem(text), letters: letters(text) }));
}

/** The words of a name. */
export function wordsIn(name: string): readonly Word[] {
  return kept(phrases, name, () =>
    fold(name)
      .split(' ')
      .filter((word) => word !== '')
      .map(wordOf),
  );
}

function kept<T>(all: Map<string, T>, key: string, make: () => T): T {
  const found = all.get(key);
  if (found !== undefined) return found;
  if (all.size >= MOST_KEPT) all.clear();
  const made = make();
  all.set(key, made);
  return made;
}

/** German puts words together, what it is stands last: "Bratpfanne" is a "Pfanne", a "Pfannendeckel" is none. */
export function fitOf(asked: Word, name: Word): number {
  const [a, b] = [asked.text, name.text];
  if (a === b) return 0.97;
  if (asked.stem === name.stem) return 0.94;
  if (a.length >= 3 && b.startsWith(a)) return 0.7 + 0.2 * (a.length / b.length);
  if (a.length === 2 && b.startsWith(a)) return 0.5;
  if (asked.stem.length >= 4 && endsWith(name, asked)) return 0.72;
  if (isHead(name) && endsWith(asked, name)) return 0.55 + 0.2 * (b.length / a.length);
  if (name.stem.length >= 4 && a.startsWith(name.stem)) return 0.4 + 0.15 * (b.length / a.length);
  return asked.stem.length >= 4 && b.includes(asked.stem) ? 0.45 : 0;
}

/** What may stand last in a compound; "packing" does not end "Tetrapack". */
const isHead = ({ text, stem: trimmed }: Word) => text.length >= 4 && text.length - trimmed.length <= 2;

/** A short stem ends too many words: it counts as it is written alone. */
function endsWith(long: Word, short: Word): boolean {
  return long.text.endsWith(short.text) || (short.stem.length >= 4 && long.stem.endsWith(short.stem));
}

/** The same with errors forgiven. */
export function fitOfMistyped(asked: Word, name: Word): number {
  const typed = fitOf(asked, name);
  const { text } = asked;
  const limit = forgiven(text);
  // Letters that the name has and the question has not are errors in any case.
  if (limit === 0 || lettersMissing(name.letters, asked.letters) > limit) return typed;
  const errors = editDistance(text, name.text, limit);
  if (errors <= limit) return Math.max(typed, errors === 1 ? 0.66 : 0.58);
  // "bratpfane": the last part of a compound may hold the error.
  const tail = text.slice(-name.text.length);
  return name.text.length >= 5 && editDistance(tail, name.text, 1) <= 1 ? Math.max(typed, 0.5) : typed;
}

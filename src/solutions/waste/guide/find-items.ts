/**
 * Finds entries of the sorting guide by what people type: other endings and plurals, parts of compounds ("Bratpfanne" is
 * a "Pfanne"), typing errors. Pure: the phone narrows the list by the same rules.
 */
import { fold } from '../../../kernel/places/fold.ts';
import { editDistance, forgiven } from '../../../kernel/text/edit-distance.ts';
import { stem } from '../../../kernel/text/stem.ts';
import { meantWords } from './meant-words.ts';

/** `words`: its names and other words, those of the wanted language first. */
export interface Findable {
  words: readonly string[];
}

export interface FoundItem<T> {
  item: T;
  /** 0–1. */
  score: number;
}

interface Word {
  text: string;
  stem: string;
}

interface Phrase {
  joined: string;
  words: readonly Word[];
  /** The first phrase is the name. */
  isName: boolean;
}

const LONGEST = 100;
/** Less was found by chance. */
const LEAST = 0.35;
/** From here on a word was typed as it is known. */
const CERTAIN = 0.5;

/** Prepares a list once; the answer is ordered by how well it fits, then as the list is. */
export function createFinder<T extends Findable>(items: readonly T[]): (query: string) => FoundItem<T>[] {
  const entries = items.map((item) => ({
    item,
    phrases: item.words.map((word, at) => phraseOf(word, at === 0)),
  }));

  return (query) => {
    const asked = meantWords(fold(query.slice(0, LONGEST))).map(wordOf);
    if (asked.length === 0) return [];
    const scored = (words: readonly Word[], judge: Fit) =>
      entries
        .map(({ item, phrases }) => ({
          item,
          score: Math.max(...phrases.map((one) => scoreOf(one, words, judge))),
        }))
        .filter((one) => one.score >= LEAST)
        .sort((a, b) => b.score - a.score);
    const found = scored(asked, fitOf);
    if (found.length > 0) return found;
    // Errors are forgiven only where nothing is called as it was typed.
    const meant = scored(asked, (word, name) => Math.max(fitOf(word, name), fitOfMistyped(word, name)));
    // In German and English the thing itself stands last: "abgelaufene Tabletten".
    return meant.length > 0 || asked.length === 1 ? meant : scored(asked.slice(-1), fitOf);
  };
}

type Fit = (asked: Word, name: Word) => number;

function scoreOf({ joined, words, isName }: Phrase, asked: readonly Word[], judge: Fit): number {
  const bonus = isName ? 1 : 0.98;
  const whole = asked.map(({ text }) => text).join('');
  if (whole === joined) return bonus;
  const fits = asked.map((one) => Math.max(0, ...words.map((word) => judge(one, word))));
  if (fits.some((one) => one < LEAST)) return 0;
  const covered =
    words.filter((word) => asked.some((one) => judge(one, word) >= CERTAIN)).length / words.length;
  const mean = fits.reduce((sum, one) => sum + one, 0) / fits.length;
  return bonus * mean * (0.8 + 0.2 * covered);
}

/** German puts words together, what it is stands last: "Bratpfanne" is a "Pfanne", a "Pfannendeckel" is none. */
function fitOf(asked: Word, name: Word): number {
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

function fitOfMistyped({ text }: Word, name: Word): number {
  const limit = forgiven(text);
  if (limit === 0) return 0;
  const errors = editDistance(text, name.text, limit);
  if (errors <= limit) return errors === 1 ? 0.66 : 0.58;
  // "bratpfane": the last part of a compound may hold the error.
  const tail = text.slice(-name.text.length);
  return name.text.length >= 5 && editDistance(tail, name.text, 1) <= 1 ? 0.5 : 0;
}

function phraseOf(text: string, isName: boolean): Phrase {
  const words = fold(text)
    .split(' ')
    .filter((word) => word !== '');
  return { joined: words.join(''), words: words.map(wordOf), isName };
}

function wordOf(text: string): Word {
  return { text, stem: stem(text) };
}

/**
 * Finds entries of the sorting guide by what people type: other endings and plurals, parts of compounds ("Bratpfanne" is
 * a "Pfanne"), typing errors. Pure: the phone narrows the list by the same rules.
 */
import { fold } from '../../../kernel/places/fold.ts';
import { meantWords } from './meant-words.ts';
import { fitOf, fitOfMistyped, type Word, wordOf, wordsIn } from './word-fits.ts';

/** `words`: its names and other words, those of the wanted language first. */
export interface Findable {
  words: readonly string[];
}

export interface FoundItem<T> {
  item: T;
  /** 0–1. */
  score: number;
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
    phrases: item.words.map((name, at): Phrase => phraseOf(wordsIn(name), at === 0)),
  }));

  return (query) => {
    const asked = meantWords(fold(query.slice(0, LONGEST))).map(wordOf);
    if (asked.length === 0) return [];
    const scored = (words: readonly Word[], rule: Fit) => {
      const judge = remembered(rule);
      return entries
        .map(({ item, phrases }) => ({
          item,
          score: Math.max(0, ...phrases.map((one) => scoreOf(one, words, judge))),
        }))
        .filter((one) => one.score >= LEAST)
        .sort((a, b) => b.score - a.score);
    };
    const found = scored(asked, fitOf);
    if (found.length > 0) return found;
    // Errors are forgiven only where nothing is called as it was typed.
    const meant = scored(asked, fitOfMistyped);
    // In German and English the thing itself stands last: "abgelaufene Tabletten".
    return meant.length > 0 || asked.length === 1 ? meant : scored(asked.slice(-1), fitOf);
  };
}

type Fit = (asked: Word, name: Word) => number;

/** One word stands in many names: each is judged once a question. */
function remembered(rule: Fit): Fit {
  const all = new Map<Word, Map<Word, number>>();
  return (asked, name) => {
    const known = all.get(asked) ?? new Map<Word, number>();
    all.set(asked, known);
    const value = known.get(name) ?? rule(asked, name);
    known.set(name, value);
    return value;
  };
}

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

function phraseOf(words: readonly Word[], isName: boolean): Phrase {
  return { joined: words.map(({ text }) => text).join(''), words, isName };
}

/** What was typed, taken apart into the words that matter. Pure. */
import type { FullLanguage } from '../../../kernel/i18n/language.ts';
import { fold, spellings } from '../../../kernel/places/fold.ts';
import { stem } from '../../../kernel/text/stem.ts';
import { synonymsOf } from '../catalogue/synonyms.ts';
import listed from './stop-words.json' with { type: 'json' };

/** A word that was typed. */
export interface AskedWord {
  /** Folded. */
  text: string;
  stem: string;
  /** Other words for it, folded. */
  others: readonly { text: string; stem: string }[];
  /** Says little of itself ("beantragen", "neu"). */
  isWeak: boolean;
}

const LONGEST_QUERY = 100;
/** A sentence has no more words that matter. */
const MOST_WORDS = 12;

const folded = (words: readonly string[]) => new Set(words.flatMap(spellings));
const GERMAN = folded(listed.de);
const ENGLISH = folded(listed.en);
const WEAK = folded(listed.weak);
/** Fillers of the other language that mean something in this one: "die", "will" and "war" are English words too. */
const MEANT: Readonly<Record<FullLanguage, ReadonlySet<string>>> = {
  de: new Set(),
  en: folded(['die', 'will', 'war']),
};

/** The whole text as it is compared, '' where it holds no letters. */
export function wholeOf(query: string): string {
  return fold(query.slice(0, LONGEST_QUERY));
}

/** The words that matter of a folded text; where all are fillers, all of them. */
export function wordsOf(whole: string, language: FullLanguage): AskedWord[] {
  const all = [...new Set(whole.split(' '))].filter((word) => word !== '');
  const isFiller = (word: string) => ENGLISH.has(word) || (GERMAN.has(word) && !MEANT[language].has(word));
  const meant = all.filter((word) => !isFiller(word));
  return (meant.length > 0 ? meant : all).slice(0, MOST_WORDS).map(askedWord);
}

export function askedWord(text: string): AskedWord {
  const others = new Set(synonymsOf(text));
  // "Hunde" is listed as "hund": an ending must not hide what is listed.
  const trimmed = stem(text);
  for (const other of synonymsOf(trimmed)) others.add(other);
  others.delete(text);
  return {
    text,
    stem: trimmed,
    others: [...others].map((other) => ({ text: other, stem: stem(other) })),
    isWeak: WEAK.has(text),
  };
}

/** Says little of itself, in a query and in a name. */
export function isWeak(word: string): boolean {
  return WEAK.has(word);
}

/** Fillers of both languages say nothing about how well a name fits. */
export function isFiller(word: string): boolean {
  return GERMAN.has(word) || ENGLISH.has(word);
}

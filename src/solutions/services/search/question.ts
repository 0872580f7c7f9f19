/** A query made ready: its words, how much each says, and which words of names fit it. Pure. */
import { type FullLanguage, fullLanguage, type Language } from '../../../kernel/i18n/language.ts';
import { synonymWords } from '../catalogue/synonyms.ts';
import { type AskedWord, askedWord, wholeOf, wordsOf } from './asked.ts';
import { splitCompound } from './compounds.ts';
import type { Index, Searchable } from './entry.ts';
import { stem } from './stem.ts';
import { AS_TYPED, CERTAIN, fitOf, fitOfMistyped } from './word-fit.ts';

export interface QuestionWord {
  word: AskedWord;
  /** Above 0: rare words say more. */
  weight: number;
  /** Words of names (folded) with how well they fit, 0 to 1; those that do not fit are not in it. */
  fits: ReadonlyMap<string, number>;
}

export interface Question {
  /** Folded; never ''. */
  whole: string;
  language: FullLanguage;
  words: readonly QuestionWord[];
  /** Nothing fits any word as it was typed. */
  isMistyped: boolean;
}

const OF_WEAK = 0.5;
/** Nothing in general is called so: it may be a name ("Pasing"), or beside the point. */
const OF_UNKNOWN = 3;

/**
 * Weights come from the catalogue alone, a fixed population, so that scores mean the same everywhere; fits from
 * everything that is searched. Null where the text holds no letters.
 */
export function createAsk(catalogue: Index<Searchable>) {
  const known = new Set<string>();
  for (const { word } of wordsIn(catalogue)) known.add(word.text).add(word.stem);
  for (const word of synonymWords()) known.add(word).add(stem(word));

  return (query: string, language: Language, others: readonly Index<Searchable>[]): Question | null => {
    const whole = wholeOf(query);
    if (whole === '') return null;
    const written = fullLanguage(language);
    const all = [catalogue, ...others];
    const words = wordsOf(whole, written)
      .flatMap((word) => partsOf(word))
      .map((word) => ({ word, weight: weightOf(word, catalogue), ...fitsOf(word, written, all) }));
    return { whole, language: written, words, isMistyped: words.every(({ isCertain }) => !isCertain) };
  };

  /** A compound that nobody knows as a whole, as its parts; one that is only mistyped stays. */
  function partsOf(word: AskedWord): AskedWord[] {
    if (known.has(word.text) || known.has(word.stem)) return [word];
    for (const { word: name } of wordsIn(catalogue)) if (fitOfMistyped(word, name) > 0) return [word];
    const parts = splitCompound(word.text, known);
    return parts.length === 0 ? [word] : parts.map(askedWord);
  }
}

/** Which words fit; errors are forgiven only in words that are not found as they were typed. */
function fitsOf(word: AskedWord, written: FullLanguage, indexes: readonly Index<Searchable>[]) {
  const fits = new Map<string, number>();
  let isCertain = false;
  for (const { words } of indexes) {
    for (const language of ['de', 'en'] as const) {
      for (const { word: name } of words[language].values()) {
        const fit = fits.get(name.text) ?? fitOf(word, name);
        if (fit > 0) fits.set(name.text, fit);
        if (fit >= (language === written ? CERTAIN : AS_TYPED)) isCertain = true;
      }
    }
  }
  if (isCertain) return { fits, isCertain };
  for (const index of indexes) {
    for (const { word: name } of wordsIn(index)) {
      const fit = fitOfMistyped(word, name);
      if (fit > (fits.get(name.text) ?? 0)) fits.set(name.text, fit);
    }
  }
  return { fits, isCertain };
}

function weightOf(word: AskedWord, catalogue: Index<Searchable>): number {
  if (word.isWeak) return OF_WEAK;
  const having = new Set<number>();
  for (const { word: name, of } of wordsIn(catalogue))
    if (fitOf(word, name) >= CERTAIN) for (const at of of) having.add(at);
  return having.size === 0 ? OF_UNKNOWN : Math.log2(1 + catalogue.entries.length / having.size);
}

function* wordsIn({ words }: Index<Searchable>) {
  yield* words.de.values();
  yield* words.en.values();
}

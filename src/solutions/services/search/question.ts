/** A query made ready: its words, how much each says, and which words of names fit it. Pure. */
import { type FullLanguage, fullLanguage, type Language } from '../../../kernel/i18n/language.ts';
import { synonymWords } from '../catalogue/synonyms.ts';
import { type AskedWord, askedWord, wholeOf, wordsOf } from './asked.ts';
import { splitCompound } from './compounds.ts';
import type { Index, Searchable } from './entry.ts';
import { stem } from './stem.ts';
import { AS_TYPED, CERTAIN, fitOf, fitOfMistyped, GUESSES } from './word-fit.ts';

/** Words of names (folded) with how well they fit, 0 to 1; those that do not fit are not in it. */
type Fits = ReadonlyMap<string, number>;

export interface QuestionWord {
  word: AskedWord;
  /** Above 0: rare words say more. */
  weight: number;
  /** As it was typed, or mistyped where nothing is called as it was typed. */
  fits: Fits;
  isMistyped: boolean;
}

export interface Question {
  /** Folded; never ''. */
  whole: string;
  language: FullLanguage;
  words: readonly QuestionWord[];
}

const OF_WEAK = 0.5;
/** Nothing in general is called so: it may be a name ("Pasing"), or beside the point. */
const OF_UNKNOWN = 3;

/**
 * Weights come from the catalogue alone, a fixed population, so that scores mean the same everywhere. Null where the
 * text holds no letters.
 */
export function createAsk(
  catalogue: Index<Searchable>,
): (query: string, language: Language) => Question | null {
  const known = new Set<string>();
  for (const { word } of wordsIn(catalogue)) known.add(word.text).add(word.stem);
  for (const word of synonymWords()) known.add(word).add(stem(word));

  return (query, language) => {
    const whole = wholeOf(query);
    if (whole === '') return null;
    const written = fullLanguage(language);
    const words = wordsOf(whole, written)
      .flatMap((word) => partsOf(word))
      .map((word) => ({ word, ...fitsIn(word, written, [catalogue]), weight: weightOf(word, catalogue) }));
    return { whole, language: written, words };
  };

  /** A compound that nobody knows as a whole, as its parts; one that is only mistyped stays. */
  function partsOf(word: AskedWord): AskedWord[] {
    if (known.has(word.text) || known.has(word.stem)) return [word];
    for (const { word: name } of wordsIn(catalogue)) if (fitOfMistyped(word, name) > 0) return [word];
    const parts = splitCompound(word.text, known);
    return parts.length === 0 ? [word] : parts.map(askedWord);
  }
}

/** The same question, asked of other things too: what is mistyped in the catalogue may be a name among them. */
export function askAlso(question: Question, indexes: readonly Index<Searchable>[]): Question {
  return {
    ...question,
    words: question.words.map((one) => {
      const own = fitsIn(one.word, question.language, indexes);
      if (own.isMistyped === one.isMistyped) return { ...one, fits: join(one.fits, own.fits) };
      // Where one side knows it as it was typed, guesses of the other one are worth nothing.
      const [certain, guessed] = own.isMistyped ? [one.fits, own.fits] : [own.fits, one.fits];
      const typed = new Map([...guessed].filter(([, fit]) => !GUESSES.has(fit)));
      return { ...one, fits: join(certain, typed), isMistyped: false };
    }),
  };
}

function join(one: Fits, other: Fits): Fits {
  const all = new Map(one);
  for (const [text, fit] of other) all.set(text, Math.max(fit, all.get(text) ?? 0));
  return all;
}

/** Which words fit; errors are forgiven only in words that are not found as they were typed. */
function fitsIn(
  word: AskedWord,
  written: FullLanguage,
  indexes: readonly Index<Searchable>[],
): Pick<QuestionWord, 'fits' | 'isMistyped'> {
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
  if (isCertain) return { fits, isMistyped: false };
  for (const index of indexes) {
    for (const { word: name } of wordsIn(index)) {
      const fit = fitOfMistyped(word, name);
      if (fit > (fits.get(name.text) ?? 0)) fits.set(name.text, fit);
    }
  }
  return { fits, isMistyped: true };
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

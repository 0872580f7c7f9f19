/** A query made ready: its words, how much each says, and which words of names fit it. Pure. */
import { type FullLanguage, fullLanguage, type Language } from '../../../kernel/i18n/language.ts';
import { stem } from '../../../kernel/text/stem.ts';
import { type AskedWord, askedWord, wholeOf, wordsOf } from './asked.ts';
import { splitCompound } from './compounds.ts';
import type { Index, Searchable } from './entry.ts';
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
/** Words, with what fits them; a few hundred bytes each. */
const MOST_KEPT = 500;

/**
 * `known`: words that compounds are made of. Weights come from the catalogue alone, a fixed population, so that scores mean the same everywhere. Null where the
 * text holds no letters.
 */
export function createAsk(
  catalogue: Index<Searchable>,
  known: ReadonlySet<string>,
): (query: string, language: Language) => Question | null {
  /** Most queries are made of the same few words. */
  const asked = new Map<string, QuestionWord[]>();

  return (query, language) => {
    const whole = wholeOf(query);
    if (whole === '') return null;
    const written = fullLanguage(language);
    const words = wordsOf(whole, written).flatMap((word) => {
      const key = `${written} ${word.text}`;
      const kept = asked.get(key) ?? questionWords(word, written);
      asked.delete(key);
      asked.set(key, kept);
      for (const oldest of asked.keys()) {
        if (asked.size <= MOST_KEPT) break;
        asked.delete(oldest);
      }
      return kept;
    });
    return { whole, language: written, words };
  };

  /** A compound that nobody knows as a whole comes back as its parts; one that is only mistyped stays. */
  function questionWords(word: AskedWord, written: FullLanguage): QuestionWord[] {
    const whole = questionWord(word, written);
    if (known.has(word.text) || known.has(word.stem)) return [whole];
    if ([...whole.fits.values()].some((fit) => GUESSES.has(fit))) return [whole];
    const parts = splitCompound(word.text, known);
    const [alone] = parts;
    // The rest of it may be what somebody is after: "Hundebiss" is no other word for "Hund", but about one.
    if (alone !== undefined && parts.length === 1) {
      const others = [...word.others, { text: alone, stem: stem(alone) }];
      return [questionWord({ ...word, others }, written)];
    }
    return parts.length === 0 ? [whole] : parts.map((part) => questionWord(askedWord(part), written));
  }

  function questionWord(word: AskedWord, written: FullLanguage): QuestionWord {
    const { fits, isMistyped } = fitsIn(word, written, [catalogue]);
    return { word, fits, isMistyped, weight: weightOf(word, fits, catalogue) };
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

function weightOf({ isWeak }: AskedWord, fits: Fits, { words, entries }: Index<Searchable>): number {
  if (isWeak) return OF_WEAK;
  const having = new Set<number>();
  for (const [text, fit] of fits) {
    if (fit < CERTAIN) continue;
    for (const { of } of [words.de.get(text), words.en.get(text)].filter((one) => one !== undefined))
      for (const at of of) having.add(at);
  }
  return having.size === 0 ? OF_UNKNOWN : Math.log2(1 + entries.length / having.size);
}

function* wordsIn({ words }: Index<Searchable>) {
  yield* words.de.values();
  yield* words.en.values();
}

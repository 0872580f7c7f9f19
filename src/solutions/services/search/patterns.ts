/** For what the database is asked, so that everything that may be meant is among the answers. Pure. */

import { trimEnding } from '../../../kernel/text/stem.ts';
import type { Question, QuestionWord } from './question.ts';
import { LEAST } from './search.ts';
import { GUESSES } from './word-fit.ts';

export interface WantedWord {
  /** Patterns of `like` over words with a space before and after each; one is enough. */
  patterns: readonly string[];
  /** How much it says. */
  weight: number;
  /** Whether a record may be found by this word alone; the others only say which of two is the better one. */
  isEnough: boolean;
  /** Compared by trigrams too: the word, where nothing in the catalogue is called so. */
  near: string | null;
}

/** Shorter ones stand in too many words: they count at the beginning of a word only. */
const SHORTEST_PART = 4;
/** Trigrams of shorter words say nothing. */
const SHORTEST_NEAR = 6;

/** Words that say little are left out where any other is asked for. */
export function wantedWords({ words }: Question): WantedWord[] {
  const meant = words.filter(({ word }) => !word.isWeak);
  const wanted = (meant.length > 0 ? meant : words).toSorted((a, b) => a.weight - b.weight);
  const least = LEAST * words.reduce((sum, { weight }) => sum + weight, 0);
  return wanted.map((one, at) => ({
    patterns: [...new Set(shortest(textsOf(one)).map(patternOf))],
    weight: one.weight,
    // Else all words up to here together would be too little of what was asked.
    isEnough: wanted.slice(0, at + 1).reduce((sum, { weight }) => sum + weight, 0) >= least,
    near: one.isMistyped && one.word.text.length >= SHORTEST_NEAR ? one.word.text : null,
  }));
}

function textsOf({ word, fits }: QuestionWord): string[] {
  const guessed = [...fits].filter(([, fit]) => GUESSES.has(fit)).map(([text]) => text);
  return [word.text, ...word.others.map(({ text }) => text)].map(trimEnding).concat(guessed);
}

/** Without those in which another one lies that is looked for anywhere. */
function shortest(texts: readonly string[]): string[] {
  return texts.filter(
    (text) => !texts.some((other) => other !== text && other.length >= SHORTEST_PART && text.includes(other)),
  );
}

/** Folded words hold letters and digits only, nothing that means something to `like`. */
function patternOf(text: string): string {
  return text.length >= SHORTEST_PART ? `%${text}%` : `% ${text}%`;
}

/** How well a word of a name fits a word that was typed, 0 to 1. Pure. */
import { editDistance, forgiven, letters, lettersMissing } from '../../../kernel/text/edit-distance.ts';
import { stem } from '../../../kernel/text/stem.ts';
import { type AskedWord, isWeak } from './asked.ts';

/** A word of a name, with what comparing needs. */
export interface NameWord {
  text: string;
  stem: string;
  letters: number;
  /** Says little of itself. */
  isWeak: boolean;
}

export function nameWord(text: string): NameWord {
  return { text, stem: stem(text), letters: letters(text), isWeak: isWeak(text) };
}

/** From here on a word counts as found, be it only its beginning. */
export const CERTAIN = 0.7;
/** From here on it is the word itself, another ending of it, or another word for the same. */
export const AS_TYPED = 0.9;
const ONE_ERROR = 0.65;
const TWO_ERRORS = 0.6;
/** Fits of words that were meant, but not typed so. */
export const GUESSES: ReadonlySet<number> = new Set([ONE_ERROR, TWO_ERRORS]);
/** Parts of words are longer than this: "ein" lies in many. */
const SHORTEST_PART = 4;
const SHORTEST_BEGINNING = 2;

export function fitOf({ text, stem: trimmed, others }: AskedWord, name: NameWord): number {
  if (name.text === text) return 1;
  if (name.stem === trimmed) return 0.95;
  let best = partFit(text, name.text);
  for (const other of others) {
    if (other.text === name.text || other.stem === name.stem) return 0.9;
    if (other.text.length >= SHORTEST_PART) best = Math.max(best, partFit(other.text, name.text) - 0.1);
  }
  return best;
}

/** German puts words together: "Steuer" is in "Hundesteuer"; and somebody may still be typing. */
function partFit(text: string, name: string): number {
  if (text.length >= SHORTEST_BEGINNING && name.startsWith(text)) return text.length >= 3 ? 0.75 : 0.5;
  if (text.length >= SHORTEST_PART && name.endsWith(text)) return 0.55;
  if (text.length >= SHORTEST_PART && name.includes(text)) return 0.45;
  // "Hundesteuermarke" is about "Hundesteuer".
  if (name.length >= 5 && text.startsWith(name)) return 0.5;
  return 0;
}

/** For words that nothing begins with: what they may have been meant to be. */
export function fitOfMistyped({ text }: AskedWord, name: NameWord): number {
  const limit = forgiven(text);
  if (limit === 0) return 0;
  const own = letters(text);
  if (lettersMissing(own, name.letters) > limit || lettersMissing(name.letters, own) > limit) return 0;
  const errors = editDistance(text, name.text, limit);
  return errors > limit ? 0 : errors === 1 ? ONE_ERROR : TWO_ERRORS;
}

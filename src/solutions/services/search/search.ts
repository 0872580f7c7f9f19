/**
 * Finds services and offices by their names and everyday words, in both languages. Each word that was typed is looked
 * for by itself: as it is, with another ending, as another word for the same, as a part of a compound, mistyped. How
 * much it counts depends on how rare it is: "Hund" says more than "anmelden". Pure.
 */
import { FULL_LANGUAGES, type FullLanguage } from '../../../kernel/i18n/language.ts';
import { editDistance, forgiven } from '../../../kernel/text/edit-distance.ts';

export type { Searchable } from './entry.ts';

import type { Index, Searchable, Texts } from './entry.ts';
import type { Question } from './question.ts';

export interface Found<T extends Searchable> {
  service: T;
  /** 0–1. */
  score: number;
}

/** What was found in the other language counts a little less. */
const OTHER_LANGUAGE = 0.9;
/** A word found in the short description only. */
const IN_TEXT = 0.25;
/** Less of what was asked than this is found by chance. */
export const LEAST = 0.3;
/** All words found stays below a name that was typed as it is. */
const MOST_BY_WORDS = 0.84;
const SAME_NAME = 1;
const SAME_WORDS = 0.95;
/** "Hunde Steuer". */
const SAME_WITHOUT_SPACES = 0.9;
const MISTYPED_NAME = 0.6;

/** How well each entry answers; best first, equal ones in their order. */
export function rank<T extends Searchable>(index: Index<T>, question: Question): Found<T>[] {
  const total = question.words.reduce((sum, { weight }) => sum + weight, 0);
  const scores = new Float64Array(index.entries.length);
  for (const language of FULL_LANGUAGES) {
    const worth = language === question.language ? 1 : OTHER_LANGUAGE;
    const covered = coverage(index, question, language);
    index.entries.forEach(({ texts }, at) => {
      const share = (covered[at] ?? 0) / total;
      const byWords = share < LEAST ? 0 : (share + closest(texts[language], question) / total) / 2;
      const score = worth * Math.max(byWhole(texts[language], question), MOST_BY_WORDS * byWords);
      if (score > (scores[at] ?? 0)) scores[at] = score;
    });
  }
  return index.entries
    .flatMap(({ service }, at) => ((scores[at] ?? 0) > 0 ? [{ service, score: scores[at] ?? 0 }] : []))
    .sort((a, b) => b.score - a.score);
}

/** How much of what was asked is found anywhere in each entry, in weights. */
function coverage(
  { entries, words }: Index<Searchable>,
  question: Question,
  language: FullLanguage,
): Float64Array {
  const covered = new Float64Array(entries.length);
  for (const { word, weight, fits } of question.words) {
    const best = new Float64Array(entries.length);
    for (const [text, fit] of fits)
      for (const at of words[language].get(text)?.of ?? []) if (fit > (best[at] ?? 0)) best[at] = fit;
    entries.forEach(({ texts }, at) => {
      const fit = best[at] ?? 0;
      const found = fit === 0 && texts[language].about.has(word.stem) ? IN_TEXT : fit;
      covered[at] = (covered[at] ?? 0) + weight * found;
    });
  }
  return covered;
}

function byWhole({ names, joinedNames, phrases }: Texts, { whole, words }: Question): number {
  if (names.includes(whole)) return SAME_NAME;
  if (phrases.some(({ text }) => text === whole)) return SAME_WORDS;
  const joined = whole.replaceAll(' ', '');
  if (joinedNames.includes(joined)) return SAME_WITHOUT_SPACES;
  if (!words.every(({ isMistyped }) => isMistyped)) return 0;
  const limit = forgiven(joined);
  return joinedNames.some((name) => editDistance(joined, name, limit) <= limit) ? MISTYPED_NAME : 0;
}

/**
 * How well the best single phrase answers, in weights, and how much of that phrase was asked for: "Hund" fits "Hund"
 * better than "Hund im Fundbüro".
 */
function closest({ phrases }: Texts, { words }: Question): number {
  let most = 0;
  for (const phrase of phrases) {
    const used = phrase.words.map(() => 0);
    let answered = 0;
    for (const { weight, fits } of words) {
      let best = 0;
      phrase.words.forEach(({ text }, at) => {
        const fit = fits.get(text) ?? 0;
        if (fit > best) best = fit;
        if (fit > (used[at] ?? 0)) used[at] = fit;
      });
      answered += weight * best;
    }
    const meant = used.filter((_, at) => phrase.words[at]?.isWeak === false);
    const share = meant.length === 0 ? 1 : meant.reduce((sum, one) => sum + one, 0) / meant.length;
    most = Math.max(most, answered * (0.6 + 0.4 * share) * phrase.worth);
  }
  return most;
}

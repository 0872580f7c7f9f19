/**
 * Finds services and offices by their names and everyday words, in both languages. Each word that was typed is looked
 * for by itself: as it is, with another ending, as another word for the same, as a part of a compound, mistyped. How
 * much it counts depends on how rare it is: "Hund" says more than "anmelden". Pure.
 */
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
const LEAST = 0.3;
/** All words found stays below a name that was typed as it is. */
const MOST_BY_WORDS = 0.84;
const SAME_NAME = 1;
const SAME_WORDS = 0.95;
/** "Hunde Steuer". */
const SAME_WITHOUT_SPACES = 0.9;
const MISTYPED_NAME = 0.6;

/** How well each entry answers; best first, equal ones in their order. */
export function rank<T extends Searchable>(
  { entries }: Pick<Index<T>, 'entries'>,
  question: Question,
): Found<T>[] {
  const total = question.words.reduce((sum, { weight }) => sum + weight, 0);
  const scoreOf = (texts: Texts) =>
    Math.max(byWhole(texts, question), MOST_BY_WORDS * byWords(texts, question, total));
  const other = question.language === 'de' ? 'en' : 'de';
  return entries
    .map(({ service, texts }) => ({
      service,
      score: Math.max(scoreOf(texts[question.language]), scoreOf(texts[other]) * OTHER_LANGUAGE),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

function byWhole({ names, phrases }: Texts, { whole, words }: Question): number {
  if (names.includes(whole)) return SAME_NAME;
  if (phrases.some(({ text }) => text === whole)) return SAME_WORDS;
  const joined = whole.replaceAll(' ', '');
  const others = names.map((name) => name.replaceAll(' ', ''));
  if (others.includes(joined)) return SAME_WITHOUT_SPACES;
  if (!words.every(({ isMistyped }) => isMistyped)) return 0;
  const limit = forgiven(joined);
  return others.some((name) => editDistance(joined, name, limit) <= limit) ? MISTYPED_NAME : 0;
}

/**
 * Half of it: how much of what was asked is found anywhere. Half: how well the best single phrase answers, and how
 * much of that phrase was asked for, so that "Hund" fits "Hund" better than "Hund im Fundbüro".
 */
function byWords({ words, phrases, about }: Texts, question: Question, total: number): number {
  let found = 0;
  for (const { word, weight, fits } of question.words) {
    let best = 0;
    for (const { text } of words) best = Math.max(best, fits.get(text) ?? 0);
    if (best === 0 && about.has(word.stem)) best = IN_TEXT;
    found += weight * best;
  }
  const coverage = found / total;
  if (coverage < LEAST) return 0;
  let closest = 0;
  for (const phrase of phrases) {
    const used = phrase.words.map(() => 0);
    let answered = 0;
    for (const { weight, fits } of question.words) {
      let best = 0;
      phrase.words.forEach(({ text }, at) => {
        const fit = fits.get(text) ?? 0;
        if (fit > best) best = fit;
        if (fit > (used[at] ?? 0)) used[at] = fit;
      });
      answered += weight * best;
    }
    const share = used.reduce((sum, one) => sum + one, 0) / Math.max(1, used.length);
    closest = Math.max(closest, (answered / total) * (0.6 + 0.4 * share) * phrase.worth);
  }
  return (coverage + closest) / 2;
}

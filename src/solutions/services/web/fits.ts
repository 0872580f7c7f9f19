import { fold } from '../../../kernel/places/fold.ts';

/** Whether every word that was typed stands somewhere in a text; spelling of umlauts, case and accents do not matter. */
export function fits(text: string, words: string): boolean {
  const folded = fold(text);
  return fold(words)
    .split(' ')
    .every((word) => folded.includes(word));
}

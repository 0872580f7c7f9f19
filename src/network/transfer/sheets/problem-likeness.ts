/** How like the problems of a town what a fact sheet solved is. Pure. */
import { createLikeness, type LikeText } from '../../../kernel/text/likeness.ts';

/** Where the likeness of words is that of the same problem: nobody says the same thing in the same words. */
const SAME = 0.8;

/**
 * By id the best likeness to any of the problems, 0–1, and which problem that is (its index); what is not alike at all
 * is left out. Whatever the order of texts and problems, the answer is the same.
 */
export function problemLikeness(
  texts: readonly { id: string; words: LikeText }[],
  problems: readonly LikeText[],
): Map<string, { value: number; problem: number }> {
  const likeness = createLikeness();
  for (const { id, words } of texts) likeness.put(id, words);
  const best = new Map<string, { value: number; problem: number }>();
  for (const [problem, asked] of problems.entries())
    for (const { id, score } of likeness.find(asked, texts.length)) {
      const value = Math.min(1, score / SAME);
      if (value > (best.get(id)?.value ?? 0)) best.set(id, { value, problem });
    }
  return best;
}

/** How like the problems of a town what a fact sheet solved is. Pure. */
import { createLikeness, type LikeText } from '../../../kernel/text/likeness.ts';

/** Where the likeness of words is that of the same problem: nobody says the same thing in the same words. */
const SAME = 0.8;
/** What the same field of work counts at least: words alone miss what is said differently. */
export const SAME_FIELD = 0.4;

export interface Alike {
  /** 0–1. */
  value: number;
  /** Index of the problem that it is most like. */
  problem: number;
  /** `words`: they say the same; `field`: both are about the same field of work, no more. */
  by: 'words' | 'field';
}

interface Text {
  words: LikeText;
  /** null: nobody said one. */
  field: string | null;
}

/**
 * By id what a sheet has in common with the problem that it is most like; what has nothing in common is left out.
 * Whatever the order of sheets and problems, the values are the same.
 */
export function problemLikeness(
  sheets: readonly (Text & { id: string })[],
  problems: readonly Text[],
): Map<string, Alike> {
  const likeness = createLikeness();
  for (const { id, words } of sheets) likeness.put(id, words);
  const best = new Map<string, Alike>();
  const keep = (id: string, alike: Alike) => {
    if (alike.value > (best.get(id)?.value ?? 0)) best.set(id, alike);
  };
  for (const [problem, { words, field }] of problems.entries()) {
    for (const { id, score } of likeness.find(words, sheets.length))
      keep(id, { value: Math.min(1, score / SAME), problem, by: 'words' });
    for (const sheet of sheets)
      if (field !== null && sheet.field === field)
        keep(sheet.id, { value: SAME_FIELD, problem, by: 'field' });
  }
  return best;
}

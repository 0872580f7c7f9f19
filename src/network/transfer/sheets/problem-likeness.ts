/** How like the problems of a town what a fact sheet solved is. Pure. */
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

/**
 * By id what a sheet has in common with the problem that it is most like; what has nothing in common is left out.
 * Each problem comes with its field (null: nobody said one) and with all texts that are like it.
 */
export function problemLikeness(
  sheets: readonly { id: string; field: string }[],
  problems: readonly { field: string | null; alike: readonly { id: string; score: number }[] }[],
): Map<string, Alike> {
  const compared = new Set(sheets.map(({ id }) => id));
  const best = new Map<string, Alike>();
  const keep = (id: string, alike: Alike) => {
    if (alike.value > (best.get(id)?.value ?? 0)) best.set(id, alike);
  };
  for (const [problem, { field, alike }] of problems.entries()) {
    for (const { id, score } of alike)
      if (compared.has(id)) keep(id, { value: Math.min(1, score / SAME), problem, by: 'words' });
    for (const sheet of sheets)
      if (field !== null && sheet.field === field)
        keep(sheet.id, { value: SAME_FIELD, problem, by: 'field' });
  }
  return best;
}

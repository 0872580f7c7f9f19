import type { Say } from '../texts.ts';

/** Solutions of this platform that stand in the field of an idea. The network knows them by their names alone. */
const NAMED = ['waste', 'parking', 'leisure', 'services'] as const;

/** null: none, or one that is not known here. */
export function solutionName(id: string | null, say: Say): string | null {
  const known = NAMED.find((one) => one === id);
  return known === undefined ? null : say(`idea_solution_${known}`);
}

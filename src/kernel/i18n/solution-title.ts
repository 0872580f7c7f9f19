import type { Solution } from '../solution.ts';
import type { Language } from './language.ts';
import { textsIn } from './texts-in.ts';

/** What a solution is called. */
export function solutionTitle({ id, i18n }: Pick<Solution, 'id' | 'i18n'>, language: Language): string {
  return textsIn(i18n, language).title ?? id;
}

/** What the solution with this id is called; the id itself where this program does not know it. */
export function titleOf(solutions: readonly Solution[], id: string, language: Language): string {
  const solution = solutions.find((one) => one.id === id);
  return solution === undefined ? id : solutionTitle(solution, language);
}

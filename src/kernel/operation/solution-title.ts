import type { Language } from '../i18n/language.ts';
import { textsIn } from '../i18n/texts-in.ts';
import type { Solution } from '../solution.ts';

/** What a solution is called; its id where this program does not know it. */
export function titleOf(solutions: readonly Solution[], id: string, language: Language): string {
  const solution = solutions.find((one) => one.id === id);
  return solution === undefined ? id : (textsIn(solution.i18n, language).title ?? id);
}

import type { Language } from '../../kernel/i18n/language.ts';
import { textsIn } from '../../kernel/i18n/texts-in.ts';
import type { Kernel, Solution } from '../../kernel/solution.ts';

/** What a town can run: solutions of the house without the parts of the network. */
export function runnable({ solutions }: Pick<Kernel, 'solutions'>): Solution[] {
  return solutions.filter(({ network = [], isRegister }) => network.length === 0 && !isRegister);
}

/** Its name in a language; an id that the house no longer has stays itself. */
export function solutionTitle(
  { solutions }: Pick<Kernel, 'solutions'>,
  id: string,
  language: Language,
): string {
  const found = solutions.find((one) => one.id === id);
  return found === undefined ? id : (textsIn(found.i18n, language).title ?? id);
}

/** What a fact sheet may name of this house: its solutions that a town can adopt, and their prerequisites. */
import type { Language } from '../../../kernel/i18n/language.ts';
import { textsIn } from '../../../kernel/i18n/texts-in.ts';
import type { Kernel, Prerequisite } from '../../../kernel/solution.ts';
import { runnable, solutionTitle } from '../solution-title.ts';
import type { SheetContent } from './sheet.ts';
import { sheetReference } from './sheet-problems.ts';

type House = Pick<Kernel, 'solutions'>;

/** Solutions that a town can run, by id with their name. */
export function knownSolutions(house: House, language: Language): { id: string; title: string }[] {
  return runnable(house).map(({ id }) => ({ id, title: solutionTitle(house, id, language) }));
}

/** What a program can look up, as "<solution>:<prerequisite>" with its words. */
export function knownChecks({ solutions }: House, language: Language): { id: string; title: string }[] {
  return solutions.flatMap(({ id, i18n, prerequisites }) =>
    prerequisites.map((one) => ({
      id: `${id}:${one.id}`,
      title: textsIn(i18n, language)[`prerequisite_${one.id}`] ?? one.id,
    })),
  );
}

/** The prerequisite that "<solution>:<id>" names; undefined: it is not here. */
export function checkOf(name: string, { solutions }: House): Prerequisite | undefined {
  const [solution, id] = name.split(':');
  return solutions.find((one) => one.id === solution)?.prerequisites.find((one) => one.id === id);
}

/** Throws `sheet-reference` (422) for what this house does not know. */
export function requireKnown(
  { solution, prerequisites }: Pick<SheetContent, 'solution' | 'prerequisites'>,
  solutions: House['solutions'],
): void {
  const isKnown = solution === null || runnable({ solutions }).some(({ id }) => id === solution);
  if (!isKnown) throw sheetReference(solution);
  for (const { check } of prerequisites)
    if (check !== null && checkOf(check, { solutions }) === undefined) throw sheetReference(check);
}

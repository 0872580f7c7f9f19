import type { Kernel, Solution } from '../../kernel/solution.ts';

/** Solutions that a town switches on: no part of the network, and no facts of the register. */
export function townSolutions({ solutions }: Pick<Kernel, 'solutions'>): Solution[] {
  return solutions.filter(({ network, isRegister }) => network === undefined && isRegister !== true);
}

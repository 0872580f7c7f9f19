import { problem } from '../../http/problem.ts';
import type { Solution } from '../../solution.ts';
import type { AdoptionHouse } from './adoption-house.ts';

/** The solution of an address; throws the problem `solution-unknown` (404). */
export function requireSolution(id: string, { solutions }: Pick<AdoptionHouse, 'solutions'>): Solution {
  const found = solutions.find((one) => one.id === id);
  if (found === undefined)
    throw problem({ code: 'solution-unknown', status: 404, title: 'No such solution' });
  return found;
}

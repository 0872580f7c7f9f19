import type { Adoption } from '../../../kernel/adoptions/adoption.ts';
import { ownRow, placeNamed, rowsAt, stateHere } from '../../../kernel/adoptions/desk/what-is-here.ts';
import type { PlaceName, StateHere } from '../../../kernel/adoptions/desk-api.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel, Solution } from '../../../kernel/solution.ts';
import { runnable } from '../solution-title.ts';
import { takeoverSolutionUnknown } from './takeover-problems.ts';

/** How a solution stands at a town now: its own row, and what it has from a unit above it. */
export interface Here {
  state: StateHere;
  row: Adoption | undefined;
  above: PlaceName | null;
}

export async function hereAt(
  db: Kernel['db'],
  { place, solution }: { place: Place; solution: Pick<Solution, 'id' | 'scope'> },
  { places }: Pick<Kernel, 'places'>,
): Promise<Here> {
  const here = await rowsAt(place, { db, places });
  const { state, above } = stateHere(here, solution, places);
  return {
    ...{ state, row: ownRow(here, solution.id, places) },
    above: above?.state === 'live' ? placeNamed(above.ars, places) : null,
  };
}

/** One that a town may take over. Throws `takeover-solution-unknown` (404). */
export function requireRunnable(id: string, kernel: Pick<Kernel, 'solutions'>): Solution {
  const found = runnable(kernel).find((one) => one.id === id);
  if (found === undefined) throw takeoverSolutionUnknown();
  return found;
}

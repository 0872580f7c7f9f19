/** What runs in towns nearby that a town does not have. Pure but for the directories. */
import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { townSolutions } from '../town-solutions.ts';

/** Metres between centres. */
export const NEAR = 30_000;
const FIRST = 3;

export interface NearSolution {
  solution: string;
  /** Municipalities nearby that have switched it on themselves, nearest first. */
  towns: readonly Place[];
}

/** Those that most towns nearby run come first. */
export function nearSolutions(
  place: Place,
  kernel: Pick<Kernel, 'solutions' | 'adoptions' | 'places'>,
): NearSolution[] {
  const { adoptions, places } = kernel;
  const around = places.around(place.ars, NEAR).filter((one) => one.place.ars !== place.ars);
  return townSolutions(kernel)
    .filter(({ id }) => adoptions.effective(place.ars, id) === undefined)
    .map(({ id }) => ({
      solution: id,
      towns: around.map((one) => one.place).filter((one) => ownsLive(one, id, { adoptions, places })),
    }))
    .filter(({ towns }) => towns.length > 0)
    .sort((one, other) => other.towns.length - one.towns.length || (one.solution < other.solution ? -1 : 1));
}

function ownsLive(
  { ars }: Place,
  solution: string,
  { adoptions, places }: { adoptions: Kernel['adoptions']; places: PlaceDirectory },
): boolean {
  const row = adoptions.own(ars, solution);
  return row?.state === 'live' && places.keys(ars).has(row.ars);
}

export function firstNames(towns: readonly Place[]): string {
  const names = towns.slice(0, FIRST).map(({ name }) => name);
  return towns.length > FIRST ? `${names.join(', ')} …` : names.join(', ');
}

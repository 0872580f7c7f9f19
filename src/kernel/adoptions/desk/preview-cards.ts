import { collectCards } from '../../bundle/collect.ts';
import { lowestLevel } from '../../bundle/place-summary.ts';
import type { PlaceRequest, Solution } from '../../solution.ts';
import { asIfShown } from '../../sources/as-if-shown.ts';
import type { Adoption } from '../adoption.ts';
import { withAdoption } from '../with-adoption.ts';
import type { AdoptionHouse } from './adoption-house.ts';

/** The cards of a place as they would be with these settings, checked before, and what waits; nothing of it is stored. */
export function previewCards(
  solution: Solution,
  settings: Readonly<Record<string, unknown>>,
  request: PlaceRequest,
  { kernel, log }: AdoptionHouse,
) {
  const { places, clock } = kernel;
  const now = clock.now().toString();
  const row: Adoption = {
    ...{ ars: request.place.ars, solution: solution.id, level: lowestLevel(request.place), state: 'live' },
    ...{ settings, since: now, takenOverFrom: null, version: 1, changedAt: now },
  };
  const adoptions = withAdoption(kernel.adoptions, row, places);
  return asIfShown(solution, request.place, { ...kernel, adoptions }, (asIf) =>
    collectCards([solution], request, asIf, log),
  );
}

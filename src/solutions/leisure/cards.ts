import type { Card, Kernel, PlaceRequest } from '../../kernel/solution.ts';
import { eventsCard } from './events-card.ts';
import { placesCard } from './places-card.ts';
import { applyingAt } from './scope.ts';

/** What is on today, and how many places to go to are known. Both say so where nothing is known. */
export async function cards(request: PlaceRequest, kernel: Kernel): Promise<Card[]> {
  const scope = applyingAt(request.place, kernel.places);
  return Promise.all([eventsCard(scope, request, kernel), placesCard(scope, request, kernel)]);
}

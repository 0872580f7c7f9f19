import type { Card, Kernel, PlaceRequest } from '../../kernel/solution.ts';
import { factsCard } from './facts-card.ts';
import { holidayCard } from './holiday-card.ts';

/** The next public holiday, and what is known about the place itself. */
export async function cards(request: PlaceRequest, kernel: Kernel): Promise<Card[]> {
  return [holidayCard(request, kernel), factsCard(request, kernel)];
}

import type { Card, Kernel, PlaceRequest } from '../../kernel/solution.ts';
import { factsCard } from './facts-card.ts';
import { holidayCard } from './holiday-card.ts';
import { settingsOf } from './settings.ts';

/** The next public holiday, and what is known about the place itself. */
export async function cards(request: PlaceRequest, kernel: Kernel): Promise<Card[]> {
  const { hiddenCards } = settingsOf(request.place, kernel);
  return [holidayCard(request, kernel), factsCard(request, kernel)].filter(
    ({ id }) => !hiddenCards.some((hidden) => hidden === id),
  );
}

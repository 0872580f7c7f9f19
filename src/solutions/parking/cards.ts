import type { Card, Kernel, PlaceRequest } from '../../kernel/solution.ts';
import { freeCard } from './find/free-card.ts';

/** What can be had here tonight. */
export async function cards(request: PlaceRequest, kernel: Kernel): Promise<Card[]> {
  return [await freeCard(request, kernel)];
}

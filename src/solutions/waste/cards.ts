import type { Card, Kernel, PlaceRequest } from '../../kernel/solution.ts';
import { wasteCard } from './people/waste-card.ts';

/** What is collected next, as far as it is the same for everybody here; else the way to one's own street. */
export async function cards(request: PlaceRequest, kernel: Kernel): Promise<Card[]> {
  return [await wasteCard(request, kernel)];
}

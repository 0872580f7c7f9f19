import type { Card, Kernel, PlaceRequest } from '../../kernel/solution.ts';

/** What can be had here now. */
export async function cards(_request: PlaceRequest, _kernel: Kernel): Promise<Card[]> {
  return [];
}

import type { Card, Kernel, PlaceRequest } from '../../kernel/solution.ts';

/** What is collected next; `people/` fills it. */
export async function cards(_request: PlaceRequest, _kernel: Kernel): Promise<Card[]> {
  return [];
}

import type { Kernel, PlaceRequest, SearchHit } from '../../kernel/solution.ts';

export async function search(_query: string, _request: PlaceRequest, _kernel: Kernel): Promise<SearchHit[]> {
  return [];
}

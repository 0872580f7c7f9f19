import type { Kernel, PlaceRequest, SearchHit } from '../../kernel/solution.ts';
import { entriesOf } from './store.ts';

const SEARCHED = 1000;

/** Entries whose name contains the query. */
export async function search(query: string, { place }: PlaceRequest, kernel: Kernel): Promise<SearchHit[]> {
  const wanted = query.trim().toLocaleLowerCase('de');
  if (wanted === '') return [];
  const entries = await entriesOf(kernel.places.keys(place.ars), kernel.db, { limit: SEARCHED });
  return entries
    .filter(({ name }) => name.toLocaleLowerCase('de').includes(wanted))
    .map(({ name, source }) => ({ title: name, excerpt: source, page: '__path__', score: 0.5 }));
}

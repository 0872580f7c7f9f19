import type { Box, Kernel, MapLayer, MapPoint, PlaceRequest } from '../../kernel/solution.ts';
import { entriesIn } from './store.ts';

const MOST = 20_000;

/** Entries that lie somewhere, for the map of a place; the category is one of six (kernel/map/categories.ts). */
export const layers: readonly MapLayer[] = [{ id: 'entries', category: 'leisure', features }];

async function features(box: Box, { place }: PlaceRequest, kernel: Kernel): Promise<MapPoint[]> {
  const entries = await entriesIn(kernel.places.keys(place.ars), kernel.db, { box, limit: MOST });
  return entries.map(({ id, name, lon, lat }) => ({ id, lon, lat, title: name, page: '__path__' }));
}

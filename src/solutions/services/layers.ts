import type { Box, Kernel, MapLayer, MapPoint, PlaceRequest } from '../../kernel/solution.ts';
import { officeAddress } from './out/service-address.ts';
import { officesIn } from './store.ts';

const MOST = 20_000;

/** Offices that lie here or belong to the place, as far as their feed says where they are. */
export const layers: readonly MapLayer[] = [{ id: 'offices', category: 'services', features }];

async function features(box: Box, { place }: PlaceRequest, kernel: Kernel): Promise<MapPoint[]> {
  const offices = await officesIn(kernel.places.keys(place.ars), kernel.db, { box, limit: MOST });
  return offices.flatMap(({ id, source, name, language, lon, lat }) => {
    const feed = kernel.sources.get(source);
    if (feed === undefined) return [];
    return [
      {
        id,
        lon,
        lat,
        title: name.slice(0, 200),
        lang: language,
        page: officeAddress({ id, name }),
        ...(feed.kind === 'sample' && { example: true as const }),
      },
    ];
  });
}

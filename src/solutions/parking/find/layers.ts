import type { MapLayer, MapPoint } from '../../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import { isExample } from '../../../kernel/sources/sources-of-records.ts';
import { blur } from '../lots/blur.ts';
import { lotPath } from './find-paths.ts';
import { listedAt } from './free-store.ts';

const MOST = 20_000;

/** Shared lots at their blurred points. */
export const lotLayers: readonly MapLayer[] = [
  {
    id: 'lots',
    category: 'mobility',
    async features([west, south, east, north], { place }, kernel): Promise<MapPoint[]> {
      const lots = await listedAt(kernel.places.keys(place.ars), kernel.db, MOST);
      return lots
        .map((lot): MapPoint => {
          const title = lot.record.title.slice(0, 200);
          return {
            ...{ id: lot.id, ...blur(lot), title, lang: FEED_LANGUAGE, page: lotPath(lot.id) },
            ...(isExample(lot, kernel) && { example: true as const }),
          };
        })
        .filter(({ lon, lat }) => west <= lon && lon <= east && south <= lat && lat <= north);
    },
  },
];

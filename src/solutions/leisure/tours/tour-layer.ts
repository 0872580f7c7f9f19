import type { MapLayer, MapPoint } from '../../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import { exampleMark } from '../from-sources.ts';
import { tourPath } from '../paths.ts';
import { tourPoints } from './tour-store.ts';

const MOST = 5_000;

/** Where tours begin that pass the place. */
export const tourLayer: MapLayer = {
  id: 'tours',
  category: 'leisure',
  async features(box, { place }, kernel): Promise<MapPoint[]> {
    const points = await tourPoints([...kernel.places.keys(place.ars)], kernel.db, { box, limit: MOST });
    return points.map(({ id, title, lon, lat, source }) => ({
      ...{ id, lon, lat, title: title.slice(0, 200), lang: FEED_LANGUAGE, page: tourPath(id) },
      ...exampleMark({ source, seenAt: null, licence: null }, kernel),
    }));
  },
};

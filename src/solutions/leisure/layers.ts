import type { MapLayer, MapPoint } from '../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../kernel/sources/feed-language.ts';
import { exampleMark } from './from-sources.ts';
import type { PlaceTable } from './known.ts';
import { PLACE_CATEGORIES } from './model.ts';
import { eventPath, placePath } from './paths.ts';
import { placePoints } from './place-store.ts';
import { nameLanguage } from './rows.ts';
import { settingsOf } from './settings.ts';
import { nextDays } from './spans.ts';
import { eventPoints } from './store.ts';
import { sayIn } from './texts.ts';
import { tourLayer } from './tours/tour-layer.ts';

const DAYS = 7;
const MOST = 20_000;

/** Events of the next days, and places: the town's own and those of OpenStreetMap in layers of their own. */
export const layers: readonly MapLayer[] = [
  {
    id: 'events',
    category: 'leisure',
    async features(box, { place }, kernel): Promise<MapPoint[]> {
      const span = nextDays(kernel.clock.now(), DAYS);
      const keys = [...kernel.places.keys(place.ars)];
      const points = await eventPoints(keys, kernel.db, {
        ...{ box, limit: MOST, ...span },
        hidden: settingsOf(place, kernel).hiddenCategories,
      });
      return points.map(({ id, title, lon, lat, source }) => ({
        ...{ id, lon, lat, title: title.slice(0, 200), lang: FEED_LANGUAGE, page: eventPath(id) },
        ...exampleMark({ source, seenAt: null, licence: null }, kernel),
      }));
    },
  },
  placeLayer('places', 'town'),
  placeLayer('osm-places', 'osm'),
  tourLayer,
];

function placeLayer(id: string, table: PlaceTable): MapLayer {
  return {
    id,
    category: 'leisure',
    async features(box, { place, language }, kernel): Promise<MapPoint[]> {
      const say = sayIn(language);
      const keys = [...kernel.places.keys(place.ars)];
      const points = await placePoints(keys, kernel.db, { table, box, limit: MOST });
      return points.map((one) => {
        const category = PLACE_CATEGORIES.find((known) => known === one.category) ?? 'other';
        return {
          ...{ id: one.id, lon: one.lon, lat: one.lat, page: placePath(one.id) },
          ...nameLanguage(one),
          title: one.name === '' ? say(`one_${category}`) : one.name.slice(0, 200),
          ...exampleMark({ source: one.source, seenAt: null, licence: null }, kernel),
        };
      });
    },
  };
}

import type { MapLayer, MapPoint } from '../../../kernel/solution.ts';
import { isExample } from '../../../kernel/sources/sources-of-records.ts';
import { sayIn } from '../texts.ts';
import { type PointTable, pointsInBox } from './point-store.ts';
import { pointName } from './point-words.ts';
import { pointPath } from './points-path.ts';

const MOST = 20_000;

/** Collection points of the town, and those of OpenStreetMap in a layer of their own. */
export const pointLayers: readonly MapLayer[] = [
  layer('collection-points', 'point'),
  layer('osm-collection-points', 'osm_point'),
];

function layer(id: string, table: PointTable): MapLayer {
  return {
    id,
    category: 'environment',
    async features(box, { place, language }, kernel): Promise<MapPoint[]> {
      const say = sayIn(language);
      const keys = [...kernel.places.keys(place.ars)];
      const found = await pointsInBox(keys, kernel.db, { table, box, limit: MOST });
      return found.map((one) => {
        const { text, lang } = pointName(one.record, say);
        return {
          ...{ id: one.id, ...one.record.point, title: text.slice(0, 200), page: pointPath(one.id) },
          ...(lang !== undefined && { lang }),
          ...(isExample(one, kernel) && { example: true as const }),
        };
      });
    },
  };
}

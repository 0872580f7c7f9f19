import type { Block } from '../../../kernel/solution.ts';
import type { Say } from '../texts.ts';
import type { PointRecord } from './point-model.ts';

/**
 * How to get there: the map app of a phone (`geo:`, RFC 5870), and OpenStreetMap, which learns of it only when somebody
 * follows the link.
 */
export function wayThere({ point }: Pick<PointRecord, 'point'>, say: Say): Block[] {
  // About ten centimetres; more would only look exact.
  const [lat, lon] = [point.lat, point.lon].map((one) => Number(one.toFixed(6)));
  return [
    { type: 'heading', text: say('point_way') },
    {
      type: 'list',
      items: [
        { text: say('point_way_app'), href: `geo:${lat},${lon}` },
        {
          text: say('point_way_osm'),
          href: `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=17/${lat}/${lon}`,
          note: say('point_way_osm_note'),
        },
      ],
    },
  ];
}

import type { Block, ListItem } from '../../../kernel/solution.ts';
import type { OfficeRecord } from '../feeds/records.ts';
import type { Say } from '../texts.ts';
import { writeAddress } from './office-text.ts';

/**
 * How to get there: the map app of a phone (`geo:`, RFC 5870), and OpenStreetMap, which learns of it only when somebody
 * follows the link. Nothing without point and address.
 */
export function wayThere({ address, point }: OfficeRecord, say: Say): Block[] {
  const written = writeAddress(address);
  const items: ListItem[] = [];
  if (point !== null) {
    // About ten centimetres; more would only look exact.
    const [lat, lon] = [point.lat, point.lon].map((one) => Number(one.toFixed(6)));
    items.push({ text: say('way_app'), href: `geo:${lat},${lon}` });
    items.push({
      text: say('way_osm'),
      href: `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=17/${lat}/${lon}`,
      note: say('way_osm_note'),
    });
  } else if (address.street !== null && (address.town !== null || address.postcode !== null))
    items.push({
      text: say('way_osm'),
      href: `https://www.openstreetmap.org/search?query=${encodeURIComponent(written)}`,
      note: say('way_osm_note'),
    });
  if (items.length === 0) return [];
  return [
    { type: 'heading', text: say('way_heading') },
    { type: 'list', items },
  ];
}

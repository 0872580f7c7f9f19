/** A thing of OpenStreetMap as a collection point. Pure. */
import type { OsmElement } from '../../../connectors/osm/model.ts';
import { addressOf, wheelchairOf } from '../../../connectors/osm/tag-values.ts';
import { ruleOrNull } from '../../../kernel/calendar/hours/hours-in-text.ts';
import type { ReadValue } from '../../../kernel/sources/connector.ts';
import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import type { MapContext, MapResult } from '../../../kernel/sources/intake.ts';
import { placeOfPoint } from '../../../kernel/sources/place-of-point.ts';
import { webAddress } from '../../../kernel/text/web-address.ts';
import { lineOrNull, noteOrNull } from '../text-or-null.ts';
import { sayIn } from '../texts.ts';
import { takenBy } from './osm-materials.ts';
import { type PointKind, type PointRecord, pointSchema } from './point-model.ts';

/** Not meant for everybody. */
const CLOSED_TO_PEOPLE = new Set(['private', 'no', 'customers', 'permit']);

/** What the intake takes of a file; all else is left out before it is counted. Waste baskets are none. */
export function isCollectionPoint({ tags }: Pick<OsmElement, 'tags'>): boolean {
  return tags.amenity === 'recycling' && !CLOSED_TO_PEOPLE.has(tags.access ?? '');
}

export function pointOfOsm(
  { value }: Pick<ReadValue<OsmElement>, 'value'>,
  { places }: Pick<MapContext, 'places'>,
): MapResult<PointRecord> {
  const { tags, lon, lat } = value;
  const where = placeOfPoint({ lon, lat }, places);
  if ('fault' in where) return where;
  const say = sayIn(FEED_LANGUAGE);
  const { fractions, materials } = takenBy(tags);
  const record = pointSchema.parse({
    name: lineOrNull(tags['name:de']) ?? lineOrNull(tags.name),
    kind: kindOf(tags.recycling_type),
    fractions,
    takes: materials.map((one) => say(`material_${one}`)),
    point: { lon, lat },
    address: addressOf(tags),
    operator: lineOrNull(tags.operator),
    openingHours: ruleOrNull(tags.opening_hours),
    wheelchair: wheelchairOf(tags.wheelchair),
    note: noteOrNull(tags['description:de'] ?? tags.description),
    website: webAddress(tags.website ?? tags['contact:website'] ?? tags.url),
    phone: lineOrNull(tags.phone ?? tags['contact:phone']),
  });
  return { ars: where.ars, record };
}

function kindOf(tag: string | undefined): PointKind {
  return tag === 'container' || tag === 'centre' ? tag : 'other';
}

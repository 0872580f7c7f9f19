/** A thing of OpenStreetMap as a place of ours. Pure. */
import type { OsmElement } from '../../../connectors/osm/model.ts';
import { addressOf, wheelchairOf } from '../../../connectors/osm/tag-values.ts';
import { ruleOrNull } from '../../../kernel/calendar/hours/hours-in-text.ts';
import type { ReadValue } from '../../../kernel/sources/connector.ts';
import type { MapContext, MapResult } from '../../../kernel/sources/intake.ts';
import { placeOfPoint } from '../../../kernel/sources/place-of-point.ts';
import { richTextOf } from '../../../kernel/text/rich-text.ts';
import { webAddress } from '../../../kernel/text/web-address.ts';
import { type PlaceRecord, placeSchema } from '../model.ts';
import { lineOrNull, reasonOf } from './event-of-entry.ts';
import { osmKindOf } from './osm-category.ts';

/** Kinds that are found without a name of their own: a playground, a bench to look from, a toilet. */
const NAMELESS = new Set(['playground', 'toilets', 'viewpoint', 'information', 'sport', 'park', 'swimming']);

/** What the intake takes of a file; all else is left out before it is counted. */
export function isPlaceOfLeisure({ tags }: Pick<OsmElement, 'tags'>): boolean {
  const kind = osmKindOf(tags);
  return kind !== null && (lineOrNull(tags.name) !== null || NAMELESS.has(kind.category));
}

export function placeOfOsm(
  { value }: Pick<ReadValue<OsmElement>, 'value'>,
  { places }: Pick<MapContext, 'places'>,
): MapResult<PlaceRecord> {
  const { tags, lon, lat } = value;
  const kind = osmKindOf(tags);
  if (kind === null)
    return { fault: { code: 'no-leisure', reason: 'No tag says that this is a place of leisure.' } };
  const where = placeOfPoint({ lon, lat }, places);
  if ('fault' in where) return where;
  const website = webAddress(tags.website ?? tags['contact:website'] ?? tags.url);
  const record = placeSchema.safeParse({
    name: lineOrNull(tags['name:de']) ?? lineOrNull(tags.name),
    ...kind,
    point: { lon, lat },
    address: addressOf(tags),
    description: richTextOf(tags['description:de'] ?? tags.description ?? ''),
    openingHours: ruleOrNull(tags.opening_hours),
    wheelchair: wheelchairOf(tags.wheelchair),
    free: tags.fee === 'no' ? 'yes' : tags.fee === 'yes' ? 'no' : 'unknown',
    website,
    phone: lineOrNull(tags.phone ?? tags['contact:phone']),
  });
  if (!record.success) return { fault: { code: 'bad-place', reason: reasonOf(record.error) } };
  return { ars: where.ars, record: record.data };
}

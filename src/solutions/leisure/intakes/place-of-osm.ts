/** A thing of OpenStreetMap as a place of ours. Pure. */
import type { OsmElement } from '../../../connectors/osm/model.ts';
import type { ReadValue } from '../../../kernel/sources/connector.ts';
import type { MapContext, MapResult } from '../../../kernel/sources/intake.ts';
import { placeOfPoint } from '../../../kernel/sources/place-of-point.ts';
import { plainLine, richTextOf } from '../../../kernel/text/rich-text.ts';
import { type PlaceRecord, placeSchema, type Wheelchair } from '../model.ts';
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

/** Opening hours as they stand there. One that is longer than any rule is none, and never cut: half of it is wrong. */
export function ruleOrNull(text: string | undefined): string | null {
  const rule = plainLine(text ?? '');
  return rule === '' || rule.length > 1000 ? null : rule;
}

/** "designated" is more than "yes" and shown as that. */
function wheelchairOf(tag: string | undefined): Wheelchair {
  if (tag === 'designated') return 'yes';
  return tag === 'yes' || tag === 'limited' || tag === 'no' ? tag : 'unknown';
}

export function webAddress(text: string | undefined): string | null {
  const trimmed = text?.split(';')[0]?.trim() ?? '';
  if (trimmed === '' || /\s/.test(trimmed)) return null;
  const address = /^https?:\/\//i.test(trimmed)
    ? trimmed
    : /^[\w-]+(\.[\w-]+)+(\/|$)/.test(trimmed)
      ? `https://${trimmed}`
      : '';
  return URL.canParse(address) ? address.slice(0, 2000) : null;
}

/** "Domkloster 4, 50667 Köln" from the tags of an address; null without a street or place. */
function addressOf(tags: Readonly<Record<string, string>>): string | null {
  const street = [tags['addr:street'] ?? tags['addr:place'], tags['addr:housenumber']];
  const town = [tags['addr:postcode'], tags['addr:city']];
  const parts = [street, town].map((words) => words.filter(Boolean).join(' ')).filter((part) => part !== '');
  return tags['addr:street'] === undefined && tags['addr:place'] === undefined
    ? null
    : lineOrNull(parts.join(', '));
}

import { quoted } from '../../kernel/sources/clean-text.ts';
import type { Fault, Item } from '../../kernel/sources/connector.ts';
import type { MappedRow } from '../../kernel/sources/mapped-row.ts';
import { constantOf, joinKey } from '../../kernel/sources/mapping.ts';
import { degreesOf, type Projection } from '../../kernel/sources/utm.ts';
import { shapeOf } from './geometry.ts';
import { pointOfShape } from './point-of-shape.ts';
import { propertyAt, textOf } from './property-text.ts';
import type { GeojsonSettings } from './settings.ts';

const LONGEST_TEXT = 50_000;

interface Note {
  code: string;
  reason: string;
}

/** A feature as a value of ours, or why not. */
export function readFeature(
  part: { where: string; feature: unknown },
  settings: GeojsonSettings,
  projection: Projection | 'EPSG:4326',
): Item<MappedRow> {
  const placeOf = (geometry: unknown) => pointOf(geometry, projection);
  return readFeatureAs(part, settings, { placeOf, valueOf: (fields, point) => ({ fields, point }) });
}

type PlaceIn<Place> = { place: Place | null; notes?: readonly Note[] } | { note: Note };

/** What a feature says by the mapping, with whatever of its geometry is wanted; a note about that is its fault. */
export function readFeatureAs<Place, Value>(
  { where, feature }: { where: string; feature: unknown },
  settings: Pick<GeojsonSettings, 'mapping' | 'key'>,
  wanted: {
    placeOf: (geometry: unknown) => PlaceIn<Place>;
    valueOf: (fields: Readonly<Record<string, string>>, place: Place | null) => Value;
  },
): Item<Value> {
  const fault = (key: string | null, code: string, reason: string): { kind: 'fault' } & Fault => ({
    ...{ kind: 'fault', where, key, code },
    reason: reason.slice(0, 300).toWellFormed(),
  });
  if (typeof feature !== 'object' || feature === null || propertyAt(feature, 'type') !== 'Feature')
    return fault(null, 'not-a-feature', 'This is no GeoJSON Feature: "type" must be "Feature".');
  const properties = propertyAt(feature, 'properties');
  const keyed = keyOf(feature, properties, settings);
  if ('code' in keyed) return fault(null, keyed.code, keyed.reason);
  const { key } = keyed;
  const found = wanted.placeOf(propertyAt(feature, 'geometry'));
  if ('note' in found) return fault(key, found.note.code, found.note.reason);
  const notes: Note[] = [...(found.notes ?? [])];
  if (found.place === null)
    notes.push({ code: 'no-geometry', reason: 'The feature lies nowhere: its geometry is null or empty.' });
  const fields: Record<string, string> = {};
  for (const [field, from] of Object.entries(settings.mapping)) {
    const constant = constantOf(from);
    const text = constant === null ? textOf(propertyAt(properties, from)) : { text: constant, isOdd: false };
    if (text === null)
      notes.push({ code: 'not-a-text', reason: `${quoted(from)} is neither text nor number: left out.` });
    else if (text.text.length > LONGEST_TEXT)
      return fault(
        key,
        'text-too-long',
        `${quoted(from)} has ${text.text.length} characters, at most ${LONGEST_TEXT} are taken.`,
      );
    else if (text.text !== '') fields[field] = text.text;
    if (text?.isOdd)
      notes.push({ code: 'odd-characters', reason: `Characters that are no text in ${quoted(from)}.` });
  }
  const value = wanted.valueOf(fields, found.place);
  return { kind: 'value', key, where, value, ...(notes.length > 0 && { notes }) };
}

function keyOf(
  feature: object,
  properties: unknown,
  settings: Pick<GeojsonSettings, 'mapping' | 'key'>,
): { key: string } | Note {
  const id = propertyAt(feature, 'id');
  const fromId = settings.mapping.id;
  const names = settings.key ?? (id === undefined && fromId !== undefined ? [fromId] : null);
  const values = names === null ? [id] : names.map((name) => propertyAt(properties, name));
  // Beyond it two numbers become one.
  if (values.some((value) => typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER))
    return {
      code: 'unsafe-number',
      reason:
        'The key is a number with more than 15 digits, which JSON cannot hold exactly: write it as text.',
    };
  const parts = values.map((value) =>
    typeof value === 'object' ? '' : (textOf(value)?.text ?? '').replace(/\s+/g, ' '),
  );
  if (!parts.includes('')) return { key: joinKey(parts) };
  const what = names === null ? '"id" of the feature' : names.map((name) => quoted(name, 30)).join(', ');
  return {
    code: 'no-key',
    reason: `The feature has no text or number as its key (${what}): name a property that each one has.`,
  };
}

function pointOf(
  geometry: unknown,
  projection: Projection | 'EPSG:4326',
): PlaceIn<NonNullable<MappedRow['point']>> {
  if (geometry === null || geometry === undefined || isEmpty(geometry)) return { place: null };
  const shape = shapeOf(geometry);
  if (shape === null)
    return {
      note: {
        code: 'invalid-geometry',
        reason: 'The geometry is none: its type is unknown, or positions are missing or no numbers.',
      },
    };
  const [x, y] = pointOfShape(shape);
  const place = degreesOf({ x, y }, projection);
  return place === null ? { note: lostIn(projection, { x, y }) } : { place };
}

export function lostIn(projection: string, { x, y }: { x: number; y: number }): Note {
  return {
    code: 'unreadable-coordinate',
    reason: `${x}, ${y} lies nowhere in ${projection}: if the file is in metres, set "projection".`,
  };
}

/** RFC 7946, 3.1: a geometry with an empty list of coordinates may be taken as null; Esslingen has such areas. */
function isEmpty(geometry: unknown): boolean {
  const inside = propertyAt(geometry, 'coordinates') ?? propertyAt(geometry, 'geometries');
  return Array.isArray(inside) && inside.length === 0;
}

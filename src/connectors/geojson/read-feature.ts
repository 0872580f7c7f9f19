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
  { where, feature }: { where: string; feature: unknown },
  settings: GeojsonSettings,
  projection: Projection | 'EPSG:4326',
): Item<MappedRow> {
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
  const place = pointOf(propertyAt(feature, 'geometry'), projection);
  if (place !== null && 'code' in place) return fault(key, place.code, place.reason);
  const notes: Note[] = [];
  if (place === null)
    notes.push({ code: 'no-geometry', reason: 'The feature lies nowhere: its geometry is null or empty.' });
  const fields: Record<string, string> = {};
  for (const [field, from] of Object.entries(settings.mapping)) {
    const constant = constantOf(from);
    const found = constant === null ? textOf(propertyAt(properties, from)) : { text: constant, isOdd: false };
    if (found === null)
      notes.push({ code: 'not-a-text', reason: `${quoted(from)} is neither text nor number: left out.` });
    else if (found.text.length > LONGEST_TEXT)
      return fault(
        key,
        'text-too-long',
        `${quoted(from)} has ${found.text.length} characters, at most ${LONGEST_TEXT} are taken.`,
      );
    else if (found.text !== '') fields[field] = found.text;
    if (found?.isOdd)
      notes.push({ code: 'odd-characters', reason: `Characters that are no text in ${quoted(from)}.` });
  }
  return { kind: 'value', key, where, value: { fields, point: place }, ...(notes.length > 0 && { notes }) };
}

function keyOf(feature: object, properties: unknown, settings: GeojsonSettings): { key: string } | Note {
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

function pointOf(geometry: unknown, projection: Projection | 'EPSG:4326'): MappedRow['point'] | Note {
  if (geometry === null || geometry === undefined || isEmpty(geometry)) return null;
  const shape = shapeOf(geometry);
  if (shape === null)
    return {
      code: 'invalid-geometry',
      reason: 'The geometry is none: its type is unknown, or positions are missing or no numbers.',
    };
  const [x, y] = pointOfShape(shape);
  return (
    degreesOf({ x, y }, projection) ?? {
      code: 'unreadable-coordinate',
      reason: `${x}, ${y} lies nowhere in ${projection}: if the file is in metres, set "projection".`,
    }
  );
}

/** RFC 7946, 3.1: a geometry with an empty list of coordinates may be taken as null; Esslingen has such areas. */
function isEmpty(geometry: unknown): boolean {
  const inside = propertyAt(geometry, 'coordinates') ?? propertyAt(geometry, 'geometries');
  return Array.isArray(inside) && inside.length === 0;
}

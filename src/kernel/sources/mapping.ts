/** What `csv` and `geojson` have in common: which column or property fills which field of ours, and what the key is. */
import { z } from 'zod';
import type { Projection } from './utm.ts';

const name = z.string().min(1).max(300);

/** Our field → name of theirs, or `=text` for the same text in every record. */
export const mappingSetting = z
  .record(z.string().regex(/^[a-z][a-zA-Z0-9]{0,59}$/), name)
  .refine((mapping) => Object.keys(mapping).length > 0, 'Map at least one field.')
  .refine((mapping) => Object.keys(mapping).length <= 100, 'Map at most 100 fields.');

/** Their names whose texts together stay the same for a record and differ between records. */
export const keySetting = z.union([name.transform((one) => [one]), z.array(name).min(1).max(10)]);

const PROJECTIONS = ['EPSG:25832', 'EPSG:25833'] as const satisfies readonly Projection[];

/** Degrees, or metres of ETRS89 / UTM zone 32 or 33. */
export const projectionSetting = z.enum(['EPSG:4326', ...PROJECTIONS]);

/** `=text` → `text`; null for the name of a column. */
export function constantOf(mapped: string): string | null {
  return mapped.startsWith('=') ? mapped.slice(1) : null;
}

/** Different parts never give the same key: `a|b` and `c` become `a\|b|c`. */
export function joinKey(parts: readonly string[]): string {
  if (parts.length === 1) return parts[0] ?? '';
  return parts.map((part) => part.replaceAll('\\', '\\\\').replaceAll('|', '\\|')).join('|');
}

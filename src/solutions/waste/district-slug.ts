import { createHash } from 'node:crypto';
import { fold } from '../../kernel/places/fold.ts';

/** Of the district that is the whole unit. */
export const WHOLE_UNIT = 'alle';

/**
 * A district in addresses: "Bezirk 3" → "bezirk-3-5c1f". The digits keep two names apart that read the same; the
 * empty name is the whole unit.
 */
export function districtSlug(district: string): string {
  if (district === '') return WHOLE_UNIT;
  const digits = createHash('sha256').update(district).digest('hex').slice(0, 4);
  const words = fold(district)
    .replaceAll(' ', '-')
    .replaceAll(/[^a-z0-9-]+/g, '')
    .slice(0, 40);
  return words === '' ? digits : `${words}-${digits}`;
}

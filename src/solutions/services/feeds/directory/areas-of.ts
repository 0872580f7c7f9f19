/** Areas of a message → units of the hierarchy inside the owner's area, parts of a place, and what cannot be taken. */
import type { Area } from '../../../../connectors/xzufi/model.ts';
import type { PlaceDirectory } from '../../../../kernel/places/directory.ts';
import type { Ars } from '../../../../kernel/places/place.ts';
import { placesOfCode } from '../../../../kernel/places/places-of-code.ts';
import { quoted } from '../../../../kernel/sources/clean-text.ts';
import type { Competence } from '../records.ts';

export type SubArea = NonNullable<Competence['subArea']>;
export interface FoundArea {
  ars: Ars;
  subArea: SubArea | null;
}
export interface AreaNote {
  code: 'unknown-area' | 'area-outside';
  reason: string;
}

/** A scheme that says of itself that its keys are those of municipalities. */
const AGS_SCHEME = /gemeindeschl(ü|ue)ssel|(^|[^a-z])ags([^a-z]|$)/i;

/**
 * Only inside what the owner answers for. A key that is no unit of the hierarchy is a part of the owner's place where
 * its scheme says nothing of twelve digits or AGS; nothing is guessed from its look. Keys stay as they were written.
 */
export function areasOf(
  areas: readonly Area[],
  owner: Ars,
  places: Pick<PlaceDirectory, 'get' | 'children' | 'resolve' | 'applies'>,
): { found: FoundArea[]; notes: AreaNote[] } {
  const found: FoundArea[] = [];
  const notes: AreaNote[] = [];
  for (const area of areas) {
    const units = unitsOf(area, places);
    if (units === null) {
      const { scheme, key, name } = area;
      found.push({ ars: owner, subArea: { scheme: filled(scheme), key, name: filled(name) } });
    } else if (units.length === 0) notes.push(noteOf('unknown-area', area));
    else if (units.every((ars) => places.applies(owner, ars)))
      found.push(...units.map((ars) => ({ ars, subArea: null })));
    else notes.push(noteOf('area-outside', area));
  }
  return { found, notes };
}

/** null: a part of a place; empty: no unit of the hierarchy. */
function unitsOf(
  { ars, scheme, key }: Area,
  places: Pick<PlaceDirectory, 'get' | 'children' | 'resolve'>,
): Ars[] | null {
  if (ars !== null) {
    const { kind } = places.resolve(ars);
    return kind === 'current' || kind === 'moved' ? [ars] : [];
  }
  if (scheme !== null && AGS_SCHEME.test(scheme)) return placesOfCode(key, places);
  return key.trim() === '' ? [] : null;
}

function noteOf(code: AreaNote['code'], { ars, key, name }: Area): AreaNote {
  const written = quoted(ars ?? key) + (name === null ? '' : ` (${quoted(name, 40)})`);
  return code === 'unknown-area'
    ? { code, reason: `The area ${written} is no unit of the register, or was divided: name one of today.` }
    : { code, reason: `The area ${written} lies outside of what the owner of this source answers for.` };
}

function filled(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text;
}

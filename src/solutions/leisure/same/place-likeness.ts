/** Whether two events may be in the same place. Pure. */
import { fold } from '../../../kernel/places/fold.ts';
import { metres as metresBetween } from '../editor/likeness.ts';
import { align } from './title-likeness.ts';

export interface Whereabouts {
  point: { lon: number; lat: number } | null;
  name: string | null;
  address: string | null;
  ars: string;
  /** Names of the town or county in which it lies. */
  towns: readonly string[];
}

/**
 * `same`: by name, address, or a point with nothing against it; `near`: near each other under different names;
 * `unknown`: one of them says nothing; `apart`: two places.
 */
export type Together = 'same' | 'near' | 'unknown' | 'apart';

const METRES = 200;
/** A park is larger than a point: of the same name it is the same one up to here. */
const LARGE_METRES = 1_000;
/** Of which a house has one of each. */
const CONTRASTS = [
  /^gross(e[nrs]?)?$/,
  /^klein(e[nrs]?)?$/,
  /^ober(e[nrs]?)?$/,
  /^unter(e[nrs]?)?$/,
  /^nord$/,
  /^sued$/,
  /^ost$/,
  /^west$/,
  /^alt(e[nrs]?)?$/,
  /^neu(e[nrs]?)?$/,
  /^rot(e[nrs]?)?$/,
  /^blau(e[nrs]?)?$/,
  /^gruen(e[nrs]?)?$/,
];

export function together(one: Whereabouts, other: Whereabouts): Together {
  const metres = one.point === null || other.point === null ? null : metresBetween(one.point, other.point);
  const [ours, theirs] = [nameOf(one), nameOf(other)];
  const names = namesOf(ours, theirs);
  if (names === 'contrary') return 'apart';
  const isOneAddress = isStreet(one.address) && comparable(one.address) === comparable(other.address);
  if (metres !== null) {
    if (metres > LARGE_METRES) return 'apart';
    if (metres > METRES) return names === 'equal' ? 'same' : 'apart';
    return names === 'other' && !isOneAddress ? 'near' : 'same';
  }
  if (one.ars !== other.ars) return acrossUnits(one, other, { names, isOneAddress });
  if (names === 'equal' || isOneAddress) return 'same';
  if (isNowhere(one) || isNowhere(other)) return 'unknown';
  if (names === 'alike') return 'near';
  return names === 'none' ? 'unknown' : 'apart';
}

/** A record of a county that has no point lies at the county: its town must stand in its words. */
function acrossUnits(
  one: Whereabouts,
  other: Whereabouts,
  { names, isOneAddress }: { names: ReturnType<typeof namesOf>; isOneAddress: boolean },
): Together {
  if (names !== 'equal' && !isOneAddress) return 'apart';
  const says = (here: Whereabouts, town: string) =>
    ` ${fold(`${here.name ?? ''} ${here.address ?? ''}`)} `.includes(` ${fold(town)} `);
  const isSaid = one.towns.some((town) => says(other, town)) || other.towns.some((town) => says(one, town));
  return isOneAddress || isSaid ? 'same' : 'near';
}

/** `contrary`: two rooms of one house ("Saal 1", "Saal 2"). */
function namesOf(
  one: readonly string[],
  other: readonly string[],
): 'equal' | 'alike' | 'other' | 'contrary' | 'none' {
  if (one.length === 0 || other.length === 0) return 'none';
  const numbers = (words: readonly string[]) =>
    words
      .filter((word) => /^\d|^[a-z]$/.test(word))
      .toSorted()
      .join(' ');
  const [a, b] = [numbers(one), numbers(other)];
  if (a !== '' && b !== '' && a !== b) return 'contrary';
  const { matched, left, right } = align(one, other);
  if (left.length === 0 && right.length === 0) return 'equal';
  const contrasts = (words: readonly string[]) =>
    CONTRASTS.findIndex((contrast) => words.some((word) => contrast.test(word)));
  const [c, d] = [contrasts(left), contrasts(right)];
  if (c >= 0 && d >= 0 && c !== d) return 'contrary';
  if (left.length === 0 || right.length === 0) return 'alike';
  return matched.count >= Math.min(one.length, other.length) / 2 ? 'alike' : 'other';
}

const WEAK = /^(der|die|das|des|dem|den|am|an|im|in|auf|zum|zur|vom|von|bei|beim|und|e|ev|gmbh)$/;

function nameOf({ name, towns }: Whereabouts): string[] {
  const known = new Set(
    towns.flatMap((town) => fold(town).split(' ')).flatMap((word) => [word, `${word}er`]),
  );
  const words = comparable(name)
    .split(' ')
    .filter((word) => word !== '' && !WEAK.test(word));
  const telling = words.filter((word) => !known.has(word) && !/^\d{5}$/.test(word));
  return telling.length > 0 ? telling : words;
}

/** "Hauptstr. 5" and "Hauptstraße 5" are one. */
function comparable(text: string | null): string {
  return fold(text ?? '')
    .replaceAll(/str\b/g, 'strasse')
    .replaceAll(/ strasse\b/g, 'strasse');
}

function isStreet(address: string | null): boolean {
  return /\p{L}.*\d/u.test(address ?? '');
}

function isNowhere({ point, name, address }: Whereabouts): boolean {
  return point === null && name === null && address === null;
}

/** From the parts of a street and a house number to districts. Pure: runs on the phone, which alone knows the number. */
import type { Fraction } from '../fractions.ts';
import type { HouseNumber, NumberRange } from '../model.ts';
import { isInRange } from './in-range.ts';

/** A street or a part of it, as the server tells all of them to everybody. */
export interface StreetPart {
  range: NumberRange;
  /** District in addresses. */
  slug: string;
  /** Whose district it is: two providers divide the same street each in its own way. */
  provider: string;
  /** For these only; empty: for all that have no part of their own. */
  fractions: readonly Fraction[];
}

export type Found =
  | { kind: 'found'; slugs: string[] }
  /** The table says two things about this number. `slugs`: all that it says. */
  | { kind: 'conflict'; slugs: string[]; fractions: Fraction[] }
  /** The number is in no part: said, never guessed. */
  | { kind: 'unknown' };

/** `number` null: the street is meant as a whole, which one district must then be. */
export function districtsFor(parts: readonly StreetPart[], number: HouseNumber | null): Found {
  const meant = number === null ? parts : parts.filter(({ range }) => isInRange(range, number));
  if (meant.length === 0 || (number === null && !isWhole(parts))) return { kind: 'unknown' };
  const slugs = [...new Set(meant.map(({ slug }) => slug))];
  const fractions = disputed(meant);
  return fractions === null ? { kind: 'found', slugs } : { kind: 'conflict', slugs, fractions };
}

/** Whether every part is the whole street, so that no number is needed. */
export function isWhole(parts: readonly StreetPart[]): boolean {
  return parts.every(
    ({ range: { from, until, parity } }) => from === null && until === null && parity === 'all',
  );
}

/** Fractions of which two districts are told; empty: of those that have no part of their own; null: none. */
function disputed(parts: readonly StreetPart[]): Fraction[] | null {
  const told = new Map<string, { slugs: Set<string>; fraction: Fraction | null }>();
  for (const { provider, slug, fractions } of parts)
    for (const fraction of fractions.length === 0 ? [null] : fractions) {
      const key = `${provider} ${fraction ?? ''}`;
      const one = told.get(key) ?? { slugs: new Set<string>(), fraction };
      one.slugs.add(slug);
      told.set(key, one);
    }
  const twice = [...told.values()].filter(({ slugs }) => slugs.size > 1);
  return twice.length === 0 ? null : twice.flatMap(({ fraction }) => fraction ?? []);
}

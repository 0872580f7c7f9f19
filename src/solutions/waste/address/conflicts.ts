/** Streets of which a table tells two districts for the same house number and fraction. Pure. */
import type { NumberRange, StreetRecord } from '../model.ts';
import { writeHouseNumber } from './house-number.ts';
import { rangesMeet } from './in-range.ts';

export type Parted = Pick<StreetRecord, 'range' | 'district' | 'fractions'>;

export interface Conflict<One extends Parted> {
  a: One;
  b: One;
}

/** Among the parts of one street of one provider, at most `most`. */
export function conflictsAmong<One extends Parted>(parts: readonly One[], most = 50): Conflict<One>[] {
  const found: Conflict<One>[] = [];
  for (const [index, a] of parts.entries())
    for (const b of parts.slice(index + 1)) {
      if (!contradict(a, b)) continue;
      found.push({ a, b });
      if (found.length === most) return found;
    }
  return found;
}

export function contradict(a: Parted, b: Parted): boolean {
  return a.district !== b.district && shareFraction(a, b) && rangesMeet(a.range, b.range);
}

/** A part of its own for one fraction goes before that for all: these two never contradict. */
function shareFraction(a: Parted, b: Parted): boolean {
  if (a.fractions.length === 0 || b.fractions.length === 0) return a.fractions.length === b.fractions.length;
  return a.fractions.some((one) => b.fractions.includes(one));
}

/** Streets by whose parts they are: `keyOf` tells street, town, part of the town and provider together. */
export function conflictsOf<One extends Parted>(
  streets: readonly One[],
  keyOf: (one: One) => string,
  most = 500,
): Conflict<One>[] {
  const found: Conflict<One>[] = [];
  for (const parts of Map.groupBy(streets, keyOf).values()) {
    found.push(...conflictsAmong(parts, most - found.length));
    if (found.length >= most) break;
  }
  return found;
}

/** "12a–14", "1–99 odd", "all" – for reports, which are English. */
export function rangeInShort({ from, until, parity }: NumberRange): string {
  const side = parity === 'all' ? '' : ` ${parity}`;
  if (from === null && until === null) return parity === 'all' ? 'all numbers' : `all${side} numbers`;
  const [first, last] = [from && writeHouseNumber(from), until && writeHouseNumber(until)];
  if (first !== null && first === last) return `${first}${side}`;
  return `${first === null ? 'up to ' : first}${last === null ? ' and up' : `${first === null ? '' : '–'}${last}`}${side}`;
}

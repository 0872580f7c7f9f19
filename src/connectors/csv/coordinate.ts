import type { CsvSettings } from './settings.ts';

const LONGEST = 120;
const NUMBER = /^[-+]?\d{1,12}(?:\.\d{0,40})?(?:e[-+]?\d{1,3})?$/i;
const WELL_KNOWN = /^(?:SRID=\d{1,6};)?POINT *Z? *\(([^()]*)\)$/i;

/** `9,19` and `9.19` and `522.499,34`; null if it is no number. */
export function numberOf(text: string, decimal: CsvSettings['decimal']): number | null {
  if (text.length > LONGEST) return null;
  const plain = text.trim();
  const sign = decimal === 'auto' ? (plain.lastIndexOf(',') > plain.lastIndexOf('.') ? ',' : '.') : decimal;
  const other = sign === ',' ? '.' : ',';
  // The other sign can only part thousands, and then stands before the decimals.
  if (plain.includes(other) && !/^[-+]?\d{1,3}([.,]\d{3})+[.,]?\d*$/.test(plain)) return null;
  const point = plain.replaceAll(other, '').replace(sign, '.');
  return NUMBER.test(point) ? Number(point) : null;
}

/** `POINT (x y)`, or latitude before longitude (in metres: east before north). */
export function pairOf(text: string, { decimal, projection }: CsvSettings): { x: number; y: number } | null {
  if (text.length > LONGEST) return null;
  const inside = WELL_KNOWN.exec(text.trim())?.[1];
  if (inside !== undefined) {
    const [x = null, y = null] = inside
      .trim()
      .split(/ +/)
      .map((one) => numberOf(one, '.'));
    return x === null || y === null ? null : { x, y };
  }
  const parts = text.includes(';') ? text.split(';') : /,\s/.test(text) ? text.split(/,\s+/) : partsOf(text);
  const [first, second, ...more] = parts.map((one) => numberOf(one, decimal));
  if (first == null || second == null || more.length > 0) return null;
  return projection === 'EPSG:4326' ? { x: second, y: first } : { x: first, y: second };
}

function partsOf(text: string): string[] {
  const words = text.trim().split(/\s+/);
  return words.length === 2 ? words : text.split(',');
}

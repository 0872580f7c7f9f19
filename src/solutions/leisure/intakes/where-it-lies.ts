import type { MapContext } from '../../../kernel/sources/intake.ts';
import { placeOfPoint } from '../../../kernel/sources/place-of-point.ts';

type Point = { lon: number; lat: number };

/**
 * The municipality of an event: by its point, else the owner of the source. A point that cannot be right is left
 * out and reported; the event itself stays.
 */
export function whereItLies(point: Point | null, { source, places }: MapContext) {
  if (point === null) return { ars: source.ownerArs, point, notes: [] };
  const found = placeOfPoint(point, places);
  return 'ars' in found
    ? { ars: found.ars, point, notes: [] }
    : { ars: source.ownerArs, point: null, notes: [found.fault] };
}

/** "Stadthalle, Domplatz 1, 50667 Köln": the name, and the address where the rest holds a number. */
export function placeInWords(location: string | null): { name: string | null; address: string | null } {
  const text = location?.trim() ?? '';
  if (text === '') return { name: null, address: null };
  const comma = text.indexOf(',');
  const rest = comma < 0 ? '' : text.slice(comma + 1).trim();
  if (!/\d/.test(rest)) return { name: text.slice(0, 300), address: null };
  const name = text.slice(0, comma).trim();
  // "Domplatz 1, 50667 Köln" is an address alone.
  if (name === '' || /\d\s?[a-z]?$/i.test(name)) return { name: null, address: text.slice(0, 300) };
  return { name: name.slice(0, 300), address: rest.slice(0, 300) };
}

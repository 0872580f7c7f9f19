import type { MyWastePlace } from '../my-places.ts';

export const MOST_PLACES = 10;
export const LONGEST_LABEL = 40;

/** Places as they were written down, also by another version: what does not fit is left out, the rest stays. Pure. */
export function readPlaces(note: string): MyWastePlace[] {
  const read = parsed(note);
  return Array.isArray(read) ? read.flatMap(placeOf).slice(0, MOST_PLACES) : [];
}

function placeOf(value: unknown): MyWastePlace[] {
  if (typeof value !== 'object' || value === null) return [];
  const { id, label, ars, town, slugs, street, number, bins }: Record<string, unknown> = { ...value };
  if (typeof id !== 'string' || typeof ars !== 'string' || !/^\d{12}$/.test(ars)) return [];
  if (typeof town !== 'string' || !isTexts(slugs)) return [];
  return [
    {
      ...{ id, ars, town, slugs },
      label: typeof label === 'string' ? label.slice(0, LONGEST_LABEL) : '',
      street: typeof street === 'string' ? street : null,
      number: typeof number === 'string' ? number : null,
      bins: isTexts(bins) ? bins : null,
    },
  ];
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function parsed(note: string): unknown {
  try {
    return JSON.parse(note);
  } catch {
    return null; // cut off: begin anew
  }
}

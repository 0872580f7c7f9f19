/** Keys: the Regionalschlüssel (ARS, 12 digits) and the Gemeindeschlüssel (AGS, 8 digits). Always strings. */
import type { Ars } from './place.ts';

export function isArs(value: string): boolean {
  return /^\d{12}$/.test(value);
}

/** AGS of a municipality: Land, Regierungsbezirk, Kreis and Gemeinde, without the Verband. */
export function agsOf(ars: Ars): string {
  return ars.slice(0, 5) + ars.slice(9);
}

/** Key that the county of a municipality has; whether there is one, and of what name, is a question to the register. */
export function countyOf(ars: Ars): Ars {
  return ars.slice(0, 5).padEnd(12, '0');
}

/**
 * Keys that the units above may have, lowest first. Whether such a unit exists is a question to the register:
 * the parent of a place is stored with it, and nothing else may look at zeros.
 */
export function possibleParents(ars: Ars): Ars[] {
  const lengths = [9, 5, 3, 2, 0];
  const keys = lengths.map((length) => ars.slice(0, length).padEnd(12, '0'));
  return keys.filter((key, index) => key !== ars && keys.indexOf(key) === index);
}

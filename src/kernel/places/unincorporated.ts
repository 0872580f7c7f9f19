import type { Ars } from './place.ts';

/** Unincorporated, but people live there: not hidden. */
const INHABITED: readonly Ars[] = ['033519501501', '033589501501'];
const UNINCORPORATED = /^(gemeindefrei|gemfr)/i;

/** False for areas in which nobody lives and keys of coastal waters: hidden in pickers, kept in point tests. */
export function isSelectable(ars: Ars, kind: string): boolean {
  return !ars.endsWith('999') && (!UNINCORPORATED.test(kind) || INHABITED.includes(ars));
}

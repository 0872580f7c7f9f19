/** Whether the base catalogue says that a Land has no such service. Pure. */
import type { Ars, Place } from '../../../kernel/places/place.ts';
import type { Question } from './resolve.ts';

/** Whose word it is where our own catalogue says it. */
export const OWN_CATALOGUE = 'catalogue';

/** `units`: the place and those above it. `until`: no end is known. */
export function absentAt(
  service: { id: string; absentIn?: readonly Ars[] },
  units: readonly Place[],
): Question['absent'] {
  const land = units.find(({ ars, levels }) => levels.includes('state') && service.absentIn?.includes(ars));
  return land === undefined ? null : { land, said: { by: OWN_CATALOGUE, until: null } };
}

import type { BayRecord, Needs } from '../model.ts';

export type Measure =
  | 'length'
  | 'width'
  | 'height'
  | 'stepFree'
  | 'wide'
  | 'roofed'
  | 'charging'
  | 'required';

/** A measure that fails. In centimetres what is wanted and what is there; null where it is no length. */
export interface Misfit {
  measure: Measure;
  wanted: number | null;
  has: number | null;
}

/** What of a bay a vehicle asks for; a bay that is found is never a required one, and does not say so. */
type Measured = Pick<
  BayRecord,
  'length' | 'width' | 'height' | 'isRoofed' | 'charging' | 'isStepFree' | 'isWide'
> &
  Partial<Pick<BayRecord, 'isRequired'>>;

/** What about a bay is too little for a vehicle and its driver; empty: it fits. What is not known of a car is not asked. */
export function misfitsOf(bay: Measured, needs: Needs): Misfit[] {
  const misfits: Misfit[] = [];
  if (bay.isRequired) misfits.push({ measure: 'required', wanted: null, has: null });
  for (const measure of ['length', 'width', 'height'] as const) {
    const [wanted, has] = [needs[measure], bay[measure]];
    if (wanted !== null && has !== null && wanted > has) misfits.push({ measure, wanted, has });
  }
  const without = (measure: Measure, isWanted: boolean, isThere: boolean) => {
    if (isWanted && !isThere) misfits.push({ measure, wanted: null, has: null });
  };
  without('stepFree', needs.stepFree, bay.isStepFree);
  without('wide', needs.wide, bay.isWide);
  without('roofed', needs.roofed, bay.isRoofed);
  without('charging', needs.charging, bay.charging !== null);
  return misfits;
}

export function fitsNeeds(bay: Measured, needs: Needs): boolean {
  return misfitsOf(bay, needs).length === 0;
}

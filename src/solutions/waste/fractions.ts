/** Kinds of waste as people tell them apart. Pure: also for the phone. */

export const FRACTIONS = [
  'residual',
  'bio',
  'paper',
  'packaging',
  'glass',
  'green',
  'christmas-trees',
  'hazardous',
  'bulky',
  'electronic',
  'textiles',
  'metal',
  'wood',
  'recycling-centre',
  'other',
] as const;

export type Fraction = (typeof FRACTIONS)[number];

/** Days of it are no collection at the door: somewhere is open (`opening`), or a truck stops (`stop`). */
export function kindOf(fraction: Fraction): 'collection' | 'opening' | 'stop' {
  if (fraction === 'recycling-centre') return 'opening';
  return fraction === 'hazardous' ? 'stop' : 'collection';
}

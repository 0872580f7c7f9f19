import type { Ars } from '../../../kernel/places/place.ts';

/** Invented districts. */
export const DISTRICTS = {
  north: { name: 'Beispielbezirk Nord' },
  south: { name: 'Beispielbezirk Süd' },
  west: { name: 'Beispielbezirk West' },
} as const;
export type SampleDistrict = keyof typeof DISTRICTS;

/** Where there are several; in other places the whole of it is one. */
export const SEVERAL: ReadonlyMap<Ars, readonly SampleDistrict[]> = new Map([
  ['053150000000', ['north', 'south', 'west']],
  ['059580004004', ['north', 'south']],
  ['053820064064', ['north', 'west']],
]);

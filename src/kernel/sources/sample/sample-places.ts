import type { Ars } from '../../places/place.ts';

/** Where example data is shown (design section 10). */
export const SAMPLE_PLACES: readonly { ars: Ars; name: string }[] = [
  { ars: '053150000000', name: 'Köln' },
  { ars: '053140000000', name: 'Bonn' },
  { ars: '053820064064', name: 'Swisttal' },
  { ars: '059580004004', name: 'Arnsberg' },
];

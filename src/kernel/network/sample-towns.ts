/** Forty towns of the register in fifteen Länder. Their names and keys are real; what they say in examples is invented. */
import type { Ars } from '../places/place.ts';
import type { Field } from './fields.ts';
import type { Size } from './sizes.ts';

export interface SampleTown {
  ars: Ars;
  /** For whoever reads this file; what is shown comes from the register. */
  name: string;
  /** Of the examples: no register in the house says it. */
  size: Exclude<Size, 'unknown'>;
  /** What moves it in the examples. */
  fields: readonly Field[];
}

type Row = readonly [ars: Ars, name: string, size: SampleTown['size'], ...fields: Field[]];

const ROWS: readonly Row[] = [
  ['053150000000', 'Köln', 'city', 'mobility', 'air', 'participation'],
  ['053140000000', 'Bonn', 'city', 'mobility', 'energy', 'data'],
  ['059580004004', 'Arnsberg', 'large', 'water', 'services', 'health'],
  ['053820064064', 'Swisttal', 'medium', 'water', 'network', 'waste'],
  ['010010000000', 'Flensburg', 'large', 'mobility', 'energy', 'economy'],
  ['010540056056', 'Husum', 'large', 'economy', 'water'],
  ['034620014014', 'Spiekeroog', 'small', 'waste', 'energy', 'network'],
  ['033550022022', 'Lüneburg', 'large', 'mobility', 'education'],
  ['033510006006', 'Celle', 'large', 'economy', 'services'],
  ['040120000000', 'Bremerhaven', 'city', 'health', 'education', 'air'],
  ['059700040040', 'Siegen', 'city', 'mobility', 'data'],
  ['059740044044', 'Warstein', 'large', 'health', 'network'],
  ['055540008008', 'Bocholt', 'large', 'mobility', 'economy'],
  ['064110000000', 'Darmstadt', 'city', 'data', 'mobility', 'energy'],
  ['066110000000', 'Kassel', 'city', 'participation', 'air'],
  ['066350022022', 'Willingen (Upland)', 'medium', 'mobility', 'waste'],
  ['072110000000', 'Trier', 'city', 'mobility', 'water'],
  ['072315001008', 'Bernkastel-Kues', 'medium', 'economy', 'water'],
  ['072335001501', 'Daun', 'medium', 'health', 'network'],
  ['083355004043', 'Konstanz', 'large', 'energy', 'mobility'],
  ['084160041041', 'Tübingen', 'large', 'energy', 'participation', 'waste'],
  ['084210000000', 'Ulm', 'city', 'data', 'services'],
  ['083265002017', 'Furtwangen im Schwarzwald', 'medium', 'network', 'education'],
  ['092620000000', 'Passau', 'large', 'water', 'mobility'],
  ['094610000000', 'Bamberg', 'large', 'waste', 'air', 'economy'],
  ['091720116116', 'Berchtesgaden', 'medium', 'mobility', 'waste'],
  ['091800124124', 'Murnau a. Staffelsee', 'medium', 'economy', 'services'],
  ['100410100100', 'Saarbrücken', 'city', 'air', 'health'],
  ['100430115115', 'Ottweiler', 'medium', 'services', 'participation'],
  ['120540000000', 'Potsdam', 'city', 'education', 'mobility'],
  ['120730572572', 'Templin', 'medium', 'health', 'network'],
  ['120695904076', 'Brück', 'small', 'network', 'mobility'],
  ['130030000000', 'Rostock', 'city', 'air', 'data'],
  ['130730105105', 'Zingst', 'small', 'waste', 'mobility'],
  ['146120000000', 'Dresden', 'city', 'data', 'water', 'mobility'],
  ['146260110110', 'Görlitz', 'large', 'economy', 'health'],
  ['150850370370', 'Wernigerode', 'large', 'mobility', 'energy'],
  ['150900550550', 'Tangermünde', 'medium', 'services', 'water'],
  ['160530000000', 'Jena', 'city', 'education', 'data'],
  ['160660047047', 'Oberhof', 'small', 'mobility', 'energy'],
];

export const SAMPLE_TOWNS: readonly SampleTown[] = ROWS.map(([ars, name, size, ...fields]) => ({
  ...{ ars, name, size, fields },
}));

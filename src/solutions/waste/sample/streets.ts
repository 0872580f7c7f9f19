import { type StreetRecord, streetSchema } from '../model.ts';
import { DISTRICTS, type SampleDistrict } from './districts.ts';

type Range = StreetRecord['range'];
const number = (value: number) => ({ number: value, letter: '' });
const ALL: Range = { from: null, until: null, parity: 'all' };

/** Streets of which some are in one district, some are divided by sides, and one has numbers that nobody knows. */
const STREETS: readonly (readonly [street: string, district: SampleDistrict, range: Range])[] = [
  ['Beispielallee', 'north', ALL],
  ['Beispielgasse', 'south', ALL],
  ['Beispielplatz', 'north', { from: number(1), until: number(20), parity: 'all' }],
  ['Beispielstraße', 'north', { from: number(1), until: number(49), parity: 'odd' }],
  ['Beispielstraße', 'south', { from: number(2), until: number(50), parity: 'even' }],
  ['Beispielstraße', 'west', { from: number(51), until: null, parity: 'all' }],
  ['Beispielweg', 'west', ALL],
  ['Am Beispielufer', 'south', ALL],
  ['Musterstraße', 'west', ALL],
  ['Musterweg', 'north', ALL],
];

/** By key; those of districts that are not here are in the first one. None where the whole place is one district. */
export function sampleStreets(districts: readonly SampleDistrict[]): [string, StreetRecord][] {
  const [first] = districts;
  if (first === undefined) return [];
  return STREETS.map(([street, wanted, range], index) => {
    const { name } = DISTRICTS[districts.includes(wanted) ? wanted : first];
    return [
      `strasse-${index}`,
      streetSchema.parse({ street, locality: null, range, district: name, fractions: [] }),
    ];
  });
}

import { describe, expect, it } from 'vitest';
import { agsOf, isArs, possibleParents } from './ars.ts';

describe('a key', () => {
  it.each([
    ['Flensburg', '010010000000', '01001000'],
    ['Hamburg', '020000000000', '02000000'],
    ['Bremerhaven', '040120000000', '04012000'],
    ['Köln', '053150000000', '05315000'],
    ['Arnsberg', '059580004004', '05958004'],
    ['Herrenberg', '081155003021', '08115021'],
    ['Birkenfeld (Main-Spessart)', '096775621119', '09677119'],
    ['Nördlingen', '097790194194', '09779194'],
    ['Erfurt', '160510000000', '16051000'],
  ])('of %s contains its AGS', (_name, ars, ags) => {
    expect(agsOf(ars)).toBe(ags);
  });

  it.each([
    '',
    '5315000000',
    '05315000000',
    '0531500000000',
    '05315000000a',
    ' 53150000000',
    '０５３１５０００００００',
  ])('is never %o', (value) => expect(isArs(value)).toBe(false));

  it('names the units that may stand above it, lowest first', () => {
    expect(possibleParents('097790194194')).toEqual([
      '097790194000',
      '097790000000',
      '097000000000',
      '090000000000',
      '000000000000',
    ]);
    expect(possibleParents('020000000000')).toEqual(['000000000000']);
    expect(possibleParents('000000000000')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { StreetRecord } from '../model.ts';
import { aStreet } from '../testing/records.ts';
import { rangesOf } from './street-parts.ts';

const part = (district: string, more: Partial<StreetRecord> = {}, provider = '053150000000') => ({
  ...{ slug: district.toLowerCase(), provider, record: aStreet('Beispielstraße', district, more) },
});
const between = (from: number, until: number): StreetRecord['range'] => ({
  ...{ from: { number: from, letter: '' }, until: { number: until, letter: '' }, parity: 'all' },
});

describe('districts of a street without a number', () => {
  it('are one where all numbers are in the same ones, also by kind of waste', () => {
    const ranges = rangesOf([part('Nord'), part('Papier', { fractions: ['paper'] })]);
    expect(ranges.map(({ slugs }) => slugs)).toEqual([['nord', 'papier']]);
  });

  it('add to each range what is for other kinds in the whole street', () => {
    const ranges = rangesOf([
      part('Papier', { fractions: ['paper'] }),
      part('Nord', { range: between(1, 9) }),
      part('Süd', { range: between(10, 20) }),
    ]);
    expect(ranges.map(({ slugs }) => slugs)).toEqual([['papier'], ['nord', 'papier'], ['papier', 'süd']]);
  });

  it('do not add the whole street where a range has the same kinds', () => {
    const ranges = rangesOf([part('Nord'), part('Süd', { range: between(1, 9) })]);
    expect(ranges.map(({ slugs }) => slugs)).toEqual([['nord'], ['süd']]);
  });
});

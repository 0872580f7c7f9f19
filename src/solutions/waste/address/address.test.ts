import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HouseNumber, NumberRange } from '../model.ts';
import { conflictsAmong, conflictsOf, rangeInShort } from './conflicts.ts';
import { districtsFor, type StreetPart } from './districts-for.ts';
import { compareHouseNumbers, parseHouseNumber, writeHouseNumber } from './house-number.ts';
import { isInRange, rangesMeet } from './in-range.ts';
import { ALL_NUMBERS, rangeBetween, rangesInWords } from './ranges-in-words.ts';

function number(text: string): HouseNumber {
  const read = parseHouseNumber(text);
  if (read === null) throw new Error(`${text} is no house number`);
  return read;
}

function range(words: string): NumberRange {
  const [only, ...more] = rangesInWords(words) ?? [];
  if (only === undefined || more.length > 0) throw new Error(`${words} is not one range`);
  return only;
}

const numbers = fc.record({
  number: fc.integer({ min: 1, max: 60 }),
  letter: fc.constantFrom('', '', '', 'a', 'b', 'z', 'aa'),
});
const ranges = fc
  .tuple(fc.option(numbers), fc.option(numbers), fc.constantFrom('all', 'odd', 'even'))
  .filter(
    ([from, until]) =>
      from === null ||
      until === null ||
      (until.letter === '' ? from.number <= until.number : compareHouseNumbers(from, until) <= 0),
  )
  .map(([from, until, parity]): NumberRange => ({ from, until, parity }));

describe('a house number', () => {
  it.each([
    ['12', '12'],
    ['12a', '12a'],
    ['12 A', '12a'],
    [' Nr. 012 b ', '12b'],
    ['12/1', '12'],
    ['12 1/2', '12'],
    ['12-14', '12'],
    ['12a–14', '12a'],
    ['7aa', '7aa'],
  ])('%s is read as %s', (text, expected) => {
    expect(writeHouseNumber(number(text))).toBe(expected);
  });

  it.each(['', 'a', 'zwölf', '123456', '12abc', 'a12', '-3'])('%j is none', (text) => {
    expect(parseHouseNumber(text)).toBeNull();
  });

  it('is written as it is read, and its order is total', () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, (a, b, c) => {
        expect(number(writeHouseNumber(a))).toEqual(a);
        expect(Math.sign(compareHouseNumbers(a, b))).toBe(-Math.sign(compareHouseNumbers(b, a)) + 0);
        if (compareHouseNumbers(a, b) <= 0 && compareHouseNumbers(b, c) <= 0)
          expect(compareHouseNumbers(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
    const sorted = ['13', '12aa', '12', '12z', '2', '12b'].map(number).sort(compareHouseNumbers);
    expect(sorted.map(writeHouseNumber)).toEqual(['2', '12', '12b', '12z', '12aa', '13']);
  });
});

describe('house numbers in words', () => {
  it.each([
    ['', 'all numbers'],
    ['alle', 'all numbers'],
    ['1-99 ungerade', '1–99 odd'],
    ['ungerade 1 - 99', '1–99 odd'],
    ['1–99 (u)', '1–99 odd'],
    ['2 bis 98 gerade', '2–98 even'],
    ['2-98 ger.', '2–98 even'],
    ['nur gerade Nummern', 'all even numbers'],
    ['ungerade Hausnummern', 'all odd numbers'],
    ['12a-14', '12a–14'],
    ['12 A - 14 C', '12a–14c'],
    ['12a-c', '12a–12c'],
    ['Nr. 12', '12'],
    ['2-Ende', '2 and up'],
    ['2-Ende gerade', '2 and up even'],
    ['ab 7', '7 and up'],
    ['7 ff.', '7 and up'],
    ['7-', '7 and up'],
    ['bis 20', 'up to 20'],
    ['von 3 bis 9', '3–9'],
  ])('%j are %s', (words, expected) => {
    expect(rangeInShort(range(words))).toBe(expected);
  });

  it('may be a list', () => {
    expect(rangesInWords('1, 3a, 5-9 ungerade; ab 20')?.map(rangeInShort)).toEqual([
      ...['1', '3a', '5–9 odd', '20 and up'],
    ]);
  });

  it.each([
    '99-1',
    '14-12a',
    '12/1-14',
    'Mitte',
    '1-2-3',
    'gerade ungerade 3',
    '12 und 14',
    'x',
    '3, Rest',
    ',',
  ])('%j are not read: nobody guesses which are meant', (words) => {
    expect(rangesInWords(words)).toBeNull();
  });

  it('in columns of their own are read with their side', () => {
    expect(rangeInShort(rangeBetween('1', '99', 'u') ?? ALL_NUMBERS)).toBe('1–99 odd');
    expect(rangeInShort(rangeBetween('2', 'Ende', 'gerade') ?? ALL_NUMBERS)).toBe('2 and up even');
    expect(rangeBetween('', '', '')).toEqual(ALL_NUMBERS);
    for (const [from, until, side] of [
      ['x', '', ''],
      ['9', '1', ''],
      ['1', '9', 'links'],
    ] as const)
      expect(rangeBetween(from, until, side)).toBeNull();
  });
});

describe('a range', () => {
  it.each([
    ['1-99 ungerade', ['1', '99', '99b', '7c'], ['2', '100', '101', '98a']],
    ['12a-14', ['12a', '12b', '13', '14', '14c'], ['12', '11', '15']],
    ['12-14a', ['12', '12z', '14', '14a'], ['14b', '15', '11z']],
    ['12', ['12', '12a', '12zz'], ['11', '13']],
    ['12a', ['12a'], ['12', '12b']],
    ['ab 7', ['7', '7a', '900'], ['6z']],
    ['bis 20', ['1', '20f'], ['21']],
    ['gerade', ['2', '4a'], ['1', '3b']],
  ])('%s holds %j and not %j', (words, inside, outside) => {
    for (const one of inside) expect(isInRange(range(words), number(one)), one).toBe(true);
    for (const one of outside) expect(isInRange(range(words), number(one)), one).toBe(false);
  });

  it('of one side and that of the other share nothing and leave nothing out', () => {
    fc.assert(
      fc.property(ranges, numbers, (one, found) => {
        const [odd, even, all] = (['odd', 'even', 'all'] as const).map((parity) =>
          isInRange({ ...one, parity }, found),
        );
        expect([odd, even].filter(Boolean)).toHaveLength(all ? 1 : 0);
        expect(odd && found.number % 2 === 0).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('meets another one exactly where a house number is in both', () => {
    const every = Array.from({ length: 63 }, (_, n) =>
      ['', 'a', 'b', 'c', 'z', 'aa', 'ab', 'zz'].map((letter) => ({ number: n, letter })),
    ).flat();
    fc.assert(
      fc.property(ranges, ranges, (a, b) => {
        const shared = every.some((one) => isInRange(a, one) && isInRange(b, one));
        expect(rangesMeet(a, b)).toBe(shared);
        expect(rangesMeet(b, a)).toBe(shared);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the districts of an address', () => {
  const part = (words: string, slug: string, more: Partial<StreetPart> = {}): StreetPart => ({
    ...{ range: range(words), slug, provider: 'stadt', fractions: [] },
    ...more,
  });
  const street = [part('1-99 ungerade', 'nord'), part('2-98 gerade', 'sued')];

  it('are those of the part in which its number lies', () => {
    expect(districtsFor(street, number('7'))).toEqual({ kind: 'found', slugs: ['nord'] });
    expect(districtsFor(street, number('8 a'))).toEqual({ kind: 'found', slugs: ['sued'] });
  });

  it('are said to be unknown where no part holds it, and never guessed', () => {
    expect(districtsFor(street, number('100'))).toEqual({ kind: 'unknown' });
    expect(districtsFor(street, null)).toEqual({ kind: 'unknown' });
    expect(districtsFor([], number('1'))).toEqual({ kind: 'unknown' });
  });

  it('need no number where the street is one', () => {
    expect(districtsFor([part('alle', 'nord')], null)).toEqual({ kind: 'found', slugs: ['nord'] });
  });

  it('are several where a kind of waste has districts of its own, or two providers divide the street', () => {
    const parts = [
      part('alle', 'nord'),
      part('1-49', 'p1', { fractions: ['paper'] }),
      part('ab 50', 'p2', { fractions: ['paper'] }),
      part('alle', 'kreis-7', { provider: 'kreis' }),
    ];
    expect(districtsFor(parts, number('12'))).toEqual({ kind: 'found', slugs: ['nord', 'p1', 'kreis-7'] });
  });

  it('that contradict each other are told as such', () => {
    const twice = [...street, part('7-9', 'west'), part('7', 'p1', { fractions: ['paper'] })];
    expect(districtsFor(twice, number('7'))).toEqual({
      ...{ kind: 'conflict', fractions: [], slugs: ['nord', 'west', 'p1'] },
    });
    expect(districtsFor(twice, number('8'))).toMatchObject({ kind: 'conflict' });
    expect(districtsFor(twice, number('11'))).toMatchObject({ kind: 'found' });
  });
});

describe('a street in two districts', () => {
  const row = (street: string, words: string, district: string, fractions: ('paper' | 'bio')[] = []) => ({
    ...{ street, range: range(words), district, fractions },
  });

  it('is found where ranges meet for the same kind of waste', () => {
    const rows = [
      row('Ahornweg', '1-9 ungerade', 'A'),
      row('Ahornweg', '2-10 gerade', 'B'),
      row('Ahornweg', '9-20', 'C'),
      row('Ahornweg', 'alle', 'P', ['paper']),
      row('Buchenweg', '1-9', 'D'),
    ];
    const found = conflictsOf(rows, ({ street }) => street);
    expect(found.map(({ a, b }) => [a.district, b.district])).toEqual([
      ['A', 'C'],
      ['B', 'C'],
    ]);
    expect(conflictsAmong([row('x', '1-9', 'P1', ['paper']), row('x', '9', 'P2', ['bio'])])).toEqual([]);
    expect(conflictsAmong([row('x', '1-9', 'P1', ['paper']), row('x', '9', 'P2', ['paper'])])).toHaveLength(
      1,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { sayIn } from '../texts.ts';
import { isSoundFigure, missingIn } from './challenge.ts';
import { wantedBy } from './wanted-by.ts';
import { wantedWords } from './wanted-words.ts';

const COMPLETE = {
  text: 'Es staut sich.',
  affected: ['commuters'],
  ...{
    baselineValue: 0,
    baselineUnit: 'Minuten',
    baselineSource: 'eigene Zählung',
    baselineOn: '2026-06-30',
  },
} as const;

describe('what a draft needs to be handed in', () => {
  it('is nothing more where all of it stands there, also with a figure of nought', () => {
    expect(missingIn(COMPLETE)).toEqual([]);
  });

  it('is told by name', () => {
    expect(
      missingIn({
        ...{ text: '', affected: [], baselineValue: null, baselineUnit: null, baselineSource: null },
        baselineOn: null,
      }),
    ).toEqual(['text', 'affected', 'baselineValue', 'baselineUnit', 'baselineSource', 'baselineOn']);
  });
});

describe('a baseline figure', () => {
  it.each([
    [12.5, 'Minuten', true],
    [0, null, true],
    [-3, '°C', true],
    [-1_000_000, 'Euro im Jahr', true],
    [-4, 'Prozent Veränderung', true],
    [-1, 'Minuten', false],
    [-1, 'Gramm', false],
    [-1, null, false],
    [Number.NaN, 'Minuten', false],
    [Number.POSITIVE_INFINITY, '°C', false],
    [1e13, 'Minuten', false],
  ])('%d %s: %s', (value, unit, isSound) => {
    expect(isSoundFigure(value, unit)).toBe(isSound);
  });
});

describe('by how many it is wanted', () => {
  const town = (ars: string, population: number | null) => ({ ars, population });
  /** "b" became a part of "a"; nobody knows "x". */
  const places = {
    resolve(ars: string) {
      const place = { a: town('a', 40_000), b: town('a', 40_000), c: town('c', 1_000), d: town('d', null) }[
        ars
      ];
      // Only what is read of a place is there.
      return (place === undefined ? { kind: 'unknown' } : { kind: 'current', place }) as never;
    },
  };
  const say = sayIn('de');
  it.each([
    [['a'], { towns: 1, inhabitants: 40_000, known: 1 }, 'gewünscht von 1 Kommune mit 40.000 Einwohnern'],
    [
      ['a', 'b', 'c'],
      { towns: 2, inhabitants: 41_000, known: 2 },
      'gewünscht von 2 Kommunen mit 41.000 Einwohnern',
    ],
    [
      ['c', 'd', 'x'],
      { towns: 3, inhabitants: 1_000, known: 1 },
      'gewünscht von 3 Kommunen mit 1.000 Einwohnern in 1 von 3 Kommunen',
    ],
    [
      ['d'],
      { towns: 1, inhabitants: null, known: 0 },
      'gewünscht von 1 Kommune, Einwohnerzahl nicht bekannt',
    ],
  ])('%j', (keys, counted, words) => {
    expect(wantedBy(keys, places)).toEqual(counted);
    expect(wantedWords(counted, say)).toBe(words);
  });
});

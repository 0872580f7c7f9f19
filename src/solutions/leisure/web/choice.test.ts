import { describe, expect, it } from 'vitest';
import { fits } from './choice.ts';
import type { RowData } from './row-data.ts';

const row = (facets: string[], hours: RowData['hours'] = undefined): RowData => ({
  facets,
  point: null,
  hours,
});

describe('a row', () => {
  it.each([
    [['free', 'own'], [], true],
    [['free'], ['free'], true],
    [['free?'], ['free'], true],
    [['free?'], ['free', 'sure'], false],
    [[], ['free'], false],
    [['free', 'family?'], ['free', 'family'], true],
    [['free'], ['own'], false],
    [['wheelchair', 'own'], ['wheelchair', 'own', 'sure'], true],
  ])('with %j fits %j: %s', (facets, choice, expected) => {
    expect(fits(row(facets), new Set(choice), 0)).toBe(expected);
  });

  it('whose hours nobody knows stays in "open now", until only what is sure is wanted', () => {
    expect(fits(row([], null), new Set(['open']), 10)).toBe(true);
    expect(fits(row([], null), new Set(['open', 'sure']), 10)).toBe(false);
    expect(fits(row([], { end: 99, spans: [[20, 30, 'o']] }), new Set(['open']), 10)).toBe(false);
    expect(fits(row([], { end: 99, spans: [[0, 30, 'o']] }), new Set(['open', 'sure']), 10)).toBe(true);
  });
});

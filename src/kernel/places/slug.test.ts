import { describe, expect, it } from 'vitest';
import { displayNameOf } from './display-name.ts';
import { parsePlacePath, placePath, slugOf } from './slug.ts';

describe('the address of a place', () => {
  it.each([
    ['Köln', 'koeln'],
    ['Neustadt an der Weinstraße', 'neustadt-an-der-weinstrasse'],
    ['Bautzen/Budyšin', 'bautzen-budysin'],
    ['Wentorf (Amt Sandesneben)', 'wentorf-amt-sandesneben'],
    ['…', 'ort'],
  ])('writes %s as %s', (name, slug) => expect(slugOf(name)).toBe(slug));

  it('leads back to the key in both languages', () => {
    const place = { ars: '053150000000', name: 'Köln' };
    expect(placePath(place, 'de')).toBe('/053150000000-koeln');
    expect(placePath(place, 'en')).toBe('/en/053150000000-koeln');
    expect(parsePlacePath('053150000000-koeln')).toEqual({ ars: '053150000000', slug: 'koeln' });
    expect(parsePlacePath('053150000000')).toEqual({ ars: '053150000000', slug: '' });
  });

  it.each(['05315000000-koeln', '0531500000000', 'koeln', '', '053150000000koeln'])('is not %o', (segment) =>
    expect(parsePlacePath(segment)).toBeNull(),
  );
});

describe('the short name', () => {
  it.each([
    ['Köln, Stadt', 'Köln'],
    ['Neuenrade, Stadt', 'Neuenrade'],
    ['Erkrath, Fundort des Neanderthalers, Stadt', 'Erkrath'],
    ['Wacken', 'Wacken'],
  ])('of %s is %s', (official, name) => expect(displayNameOf(official)).toBe(name));
});

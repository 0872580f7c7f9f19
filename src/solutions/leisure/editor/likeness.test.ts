import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ALIKE,
  beginTogether,
  comparableTitle,
  liesTogether,
  metres,
  THE_SAME,
  titleLikeness,
} from './likeness.ts';

const likeness = (one: string, other: string, town = 'Köln') =>
  titleLikeness(comparableTitle(one, town), comparableTitle(other, town));

describe('the likeness of titles', () => {
  it.each([
    ['Weihnachtsmarkt Köln', 'weihnachtsmarkt', THE_SAME],
    ['Flohmarkt im Stadtgarten', 'Stadtgarten: Flohmarkt', ALIKE],
    ['Nikolaus-Markt auf dem Neumarkt', 'Nikolausmarkt auf dem Neumarkt', ALIKE],
    ['Führung durch das Museum Ludwig', 'Fuehrung durch das Museum Ludwig', THE_SAME],
  ])('is high for the same thing: %s / %s', (one, other, least) => {
    expect(likeness(one, other)).toBeGreaterThanOrEqual(least);
  });

  it.each([
    ['Konzert im Park', 'Lesung im Park'],
    ['Yoga für Anfänger', 'Yoga für Fortgeschrittene'],
    ['Weihnachtsmarkt am Dom', 'Weihnachtsmarkt am Rudolfplatz'],
    ['', 'Konzert'],
  ])('keeps neighbours apart: %s / %s', (one, other) => {
    expect(likeness(one, other)).toBeLessThan(ALIKE);
  });

  it('leaves a title alone that is nothing but the town', () => {
    expect(comparableTitle('Köln', 'Köln')).toBe('koeln');
  });

  it('is the same both ways, between 0 and 1, and 1 for the same title', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const found = likeness(one, other);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
        expect(likeness(other, one)).toBe(found);
        expect(likeness(one, one)).toBe(1);
      }),
    );
  });
});

describe('two events', () => {
  it('begin together up to a quarter of an hour', () => {
    expect(beginTogether(['2026-12-05T17:00:00Z'], ['2026-12-05T17:15:00Z'])).toBe(true);
    expect(beginTogether(['2026-12-05T17:00:00Z'], ['2026-12-05T17:16:00Z'])).toBe(false);
    expect(beginTogether([], ['2026-12-05T17:00:00Z'])).toBe(false);
  });

  it('lie together by point, name or address, and where one says nothing', () => {
    const at = (lon: number, name: string | null = null) => ({
      point: { lon, lat: 50.94 },
      name,
      address: null,
    });
    expect(Math.round(metres({ lon: 6.95, lat: 50.94 }, { lon: 6.952, lat: 50.94 }))).toBe(140);
    expect(liesTogether(at(6.95), at(6.952))).toBe(true);
    expect(liesTogether(at(6.95), at(6.954))).toBe(false);
    expect(liesTogether(at(6.95, 'Stadtgarten'), at(6.99, 'STADTGARTEN'))).toBe(true);
    expect(liesTogether({ point: null, name: 'Gürzenich', address: null }, at(6.95, 'Stadtgarten'))).toBe(
      false,
    );
    expect(liesTogether({ point: null, name: null, address: null }, at(6.95))).toBe(true);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awayInWords, distance } from './distance.ts';

const texts = { near_away: '{distance} entfernt' };

describe('the distance on the phone', () => {
  it.each([
    [12, '0 m entfernt'],
    [349, '350 m entfernt'],
    [1234, '1,2 km entfernt'],
    [14_400, '14 km entfernt'],
  ])('of %i metres is told as "%s"', (metres, words) => {
    expect(awayInWords(metres, { texts, language: 'de' }).replaceAll('\u00a0', ' ')).toBe(words);
  });

  it('is that between Cologne cathedral and Bonn minster, and the same both ways', () => {
    const [koeln, bonn] = [
      { lon: 6.9583, lat: 50.9413 },
      { lon: 7.0995, lat: 50.7333 },
    ];
    expect(distance(koeln, bonn)).toBeGreaterThan(24_500);
    expect(distance(koeln, bonn)).toBeLessThan(25_800);
    const point = fc.record({
      lon: fc.double({ min: 6, max: 15, noNaN: true }),
      lat: fc.double({ min: 47, max: 55, noNaN: true }),
    });
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(distance(a, b)).toBeCloseTo(distance(b, a), 6);
        expect(distance(a, a)).toBe(0);
      }),
    );
  });
});

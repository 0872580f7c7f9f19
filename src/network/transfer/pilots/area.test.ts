import { describe, expect, it } from 'vitest';
import { areaChange } from './area.ts';
import { testTowns } from './testing/test-towns.ts';

describe('the area of a town that is compared with itself', () => {
  it('is the same while nothing came or went', () => {
    expect(areaChange(['01'], '01', testTowns({ '01': {} }))).toBeNull();
    expect(areaChange([], '01', testTowns({ '01': {} }))).toBeNull();
  });

  it('is the same under another key', () => {
    const towns = testTowns({ '02': { validFrom: '2026-07-01', former: { '01': 'rekeyed' } } });
    expect(areaChange(['01'], '01', towns)).toBeNull();
  });

  it('is another one as soon as a town came in, from the day that the register says', () => {
    const towns = testTowns({ '01': { validFrom: '2026-07-01', former: { '09': 'merged' } } });
    expect(areaChange(['01'], '01', towns)).toEqual({ on: '2026-07-01' });
    // It was there already when it was measured.
    expect(areaChange(['01', '09'], '01', towns)).toBeNull();
  });

  it('is another one once the town went up in another, on a day that nobody may know', () => {
    const towns = testTowns({ '05': { validFrom: null, former: { '01': 'merged' } } });
    expect(areaChange(['01'], '01', towns)).toEqual({ on: null });
  });
});

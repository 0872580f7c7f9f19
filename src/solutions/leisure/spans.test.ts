import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysFrom, spanOf, tonight } from './spans.ts';

describe('tonight', () => {
  // Clocks go forward in the night to 2027-03-28 and back in that to 2026-10-25.
  it.each([
    ['2026-11-24T10:00:00Z', '2026-11-24T16:00:00Z', '2026-11-25T04:00:00Z', '2026-11-24T23:00:00Z'],
    ['2026-11-24T18:30:00Z', '2026-11-24T18:30:00Z', '2026-11-25T04:00:00Z', '2026-11-24T23:00:00Z'],
    // At two in the morning it is still last night, at five it is a new day.
    ['2026-11-25T01:00:00Z', '2026-11-25T01:00:00Z', '2026-11-25T04:00:00Z', '2026-11-24T23:00:00Z'],
    ['2026-11-25T04:00:00Z', '2026-11-25T16:00:00Z', '2026-11-26T04:00:00Z', '2026-11-25T23:00:00Z'],
    ['2026-10-24T10:00:00Z', '2026-10-24T15:00:00Z', '2026-10-25T04:00:00Z', '2026-10-24T22:00:00Z'],
    ['2027-03-27T10:00:00Z', '2027-03-27T16:00:00Z', '2027-03-28T03:00:00Z', '2027-03-27T23:00:00Z'],
  ])('at %s is from %s to %s, without whole days from %s on', (now, ...expected) => {
    const { from, until, wholeDaysBefore } = tonight(Temporal.Instant.from(now));
    expect([from, until, wholeDaysBefore].map(String)).toEqual(expected);
  });
});

describe('days', () => {
  it('are whole, without what is over, also when the clocks change', () => {
    const now = Temporal.Instant.from('2026-11-24T10:00:00Z');
    const of = (first: string, last: string) => {
      const { from, until } = daysFrom(now, { first, last });
      return [from.toString(), until.toString()];
    };
    expect(of('2026-12-24', '2026-12-26')).toEqual(['2026-12-23T23:00:00Z', '2026-12-26T23:00:00Z']);
    expect(of('2026-11-20', '2026-11-24')).toEqual(['2026-11-24T10:00:00Z', '2026-11-24T23:00:00Z']);
    expect(of('2027-03-28', '2027-03-28')).toEqual(['2027-03-27T23:00:00Z', '2027-03-28T22:00:00Z']);
  });
});

it('no span begins before now, whenever it is asked for', () => {
  const moment = fc.integer({ min: 1_700_000_000, max: 1_900_000_000 });
  fc.assert(
    fc.property(moment, fc.constantFrom('heute', 'heute-abend', 'wochenende', 'termine'), (seconds, name) => {
      const now = Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
      const { from, until } = spanOf(name, now);
      expect(Temporal.Instant.compare(from, now)).toBeGreaterThanOrEqual(0);
      if (until !== undefined) expect(Temporal.Instant.compare(until, from)).toBe(1);
    }),
  );
});

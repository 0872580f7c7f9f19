import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, readHousehold, WHO } from './move.ts';

describe('what the device remembers of a move', () => {
  it.each([null, '', '{', 'null', '[]', '{"has":7,"day":"bald"}', '{"day":"2027-13-40"}'])(
    '%s is read as nothing said',
    (kept) => expect(readHousehold(kept)).toEqual({ has: WHO, day: '' }),
  );

  it('comes back as it was kept', () => {
    const kept = { has: ['dog'] as const, day: '2027-05-01' };
    expect(readHousehold(JSON.stringify(kept))).toEqual(kept);
    expect(readHousehold('{"has":[]}')).toEqual({ has: [], day: '' });
  });
});

it('tells days before and after the move, over the end of a year and the change of the clocks', () => {
  expect(dayOf('2027-01-03', -7, 'de')).toBe('Sonntag, 27. Dezember 2026');
  expect(dayOf('2027-03-27', 1, 'en')).toBe('Sunday, 28 March 2027');
  expect(dayOf('', 1, 'de')).toBeNull();
  fc.assert(
    fc.property(fc.integer({ min: -365, max: 365 }), fc.integer({ min: 0, max: 3000 }), (days, shift) => {
      const move = Temporal.PlainDate.from('2026-01-01').add({ days: shift });
      const expected = new Intl.DateTimeFormat('de-DE', {
        ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
      }).format(move.add({ days }).toZonedDateTime('UTC').epochMilliseconds);
      expect(dayOf(move.toString(), days, 'de')).toBe(expected);
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactHours } from '../../../src/kernel/calendar/hours/compact.ts';
import { expandHours } from '../../../src/kernel/calendar/hours/expand.ts';
import { openAt } from './open-now.ts';

const KOELN = '053150000000';
const minuteOf = (instant: string) => Temporal.Instant.from(instant).epochMilliseconds / 60_000;

describe('what the phone says about opening', () => {
  const now = Temporal.Instant.from('2026-11-24T09:30:00Z'); // Tuesday, 10:30
  const hoursOf = (rule: string, days = 3) =>
    compactHours(expandHours(rule, KOELN, Temporal.PlainDate.from('2026-11-24')), now, days);

  it.each([
    ['Tu-Su 10:00-18:00', '2026-11-24T09:30:00Z', { state: 'open', until: minuteOf('2026-11-24T17:00:00Z') }],
    [
      'Tu-Su 10:00-18:00',
      '2026-11-24T17:00:00Z',
      { state: 'closed', opens: minuteOf('2026-11-25T09:00:00Z') },
    ],
    [
      'Tu 10:00-12:00,12:00-18:00',
      '2026-11-24T09:30:00Z',
      { state: 'open', until: minuteOf('2026-11-24T17:00:00Z') },
    ],
    ['24/7', '2026-11-24T09:30:00Z', { state: 'open', until: null }],
    ['off', '2026-11-24T09:30:00Z', { state: 'closed', opens: null }],
    ['Tu 10:00+', '2026-11-24T09:30:00Z', { state: 'open-end' }],
    ['"nach Vereinbarung"', '2026-11-24T09:30:00Z', { state: 'appointment' }],
    ['Tu 10:00-12:00 unknown', '2026-11-24T09:30:00Z', { state: 'unknown' }],
    ['nonsense', '2026-11-24T09:30:00Z', { state: 'unknown' }],
  ])('"%s" at %s', (rule, at, expected) => {
    expect(openAt(hoursOf(rule), minuteOf(at))).toEqual(expected);
  });

  it('is unknown once the page is older than the times it carries', () => {
    expect(openAt(hoursOf('24/7'), minuteOf('2026-11-28T09:30:00Z'))).toEqual({ state: 'unknown' });
  });

  it('agrees with the server at every minute of the days that the page carries', () => {
    const rules = fc.constantFrom(
      'Mo-Fr 10:00-18:00; Sa 10:00-13:00',
      'Fr 20:00-02:00; Sa "nach Vereinbarung"',
      'Tu-Fr 10:00+',
      'Mo-Su 11:30-14:00,16:30-24:00; Tu off',
    );
    const states = { open: 'open', closed: 'closed', appointment: 'appointment' } as const;
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 3 * 1440 - 1 }), (rule, shift) => {
        const minute = minuteOf(now.toString()) + shift;
        const instant = now.add({ minutes: shift });
        const found = expandHours(rule, KOELN, Temporal.PlainDate.from('2026-11-24')).intervals.find(
          ({ from, until }) =>
            Temporal.Instant.compare(from, instant) <= 0 && Temporal.Instant.compare(instant, until) < 0,
        );
        const expected =
          found === undefined
            ? 'unknown'
            : found.state === 'unknown'
              ? found.openEnd
                ? 'open-end'
                : 'unknown'
              : states[found.state];
        expect(openAt(hoursOf(rule), minute).state).toBe(expected);
      }),
    );
  });
});

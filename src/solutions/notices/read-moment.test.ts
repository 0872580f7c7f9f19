import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZONE } from '../../kernel/clock.ts';
import { readMoment } from './read-moment.ts';

describe('a time as town halls write it', () => {
  it.each([
    ['2026-11-25T08:00:00+01:00', '2026-11-25T07:00:00Z'],
    ['2026-11-25T08:00:00Z', '2026-11-25T08:00:00Z'],
    ['2026-11-25T08:00', '2026-11-25T07:00:00Z'],
    ['2026-07-25 08:00:30', '2026-07-25T06:00:00Z'],
    ['25.11.2026 8:00 Uhr', '2026-11-25T07:00:00Z'],
    ['25.11.2026, 08.30', '2026-11-25T07:30:00Z'],
    ['1.7.2026 6 Uhr', '2026-07-01T04:00:00Z'],
    ['25.11.2026', '2026-11-24T23:00:00Z'],
    ['2026-11-25', '2026-11-24T23:00:00Z'],
  ])('%s is %s', (text, instant) => {
    expect(readMoment(text, 'start')).toBe(instant);
  });

  it('is the last minute of the day where only the day of the end is said', () => {
    expect(readMoment('25.11.2026', 'end')).toBe('2026-11-25T22:59:00Z');
    expect(readMoment('29.3.2026', 'end')).toBe('2026-03-29T21:59:00Z');
  });

  it.each([
    '',
    'bald',
    '31.02.2026',
    '25.13.2026',
    '25.11.2026 25:00',
    '25.11.26',
    '2026-11-25T99:00:00Z',
    '0',
    '1.1.2026x',
  ])('is none: "%s"', (text) => {
    expect(readMoment(text, 'start')).toBeNull();
  });

  it('comes back as it was written, on any day and minute that the clock shows once', () => {
    const minutes = fc.integer({ min: 0, max: 20 * 365 * 24 * 60 });
    fc.assert(
      fc.property(minutes, (count) => {
        const instant = Temporal.Instant.from('2020-01-01T00:00:00Z').add({ minutes: count });
        const local = instant.toZonedDateTimeISO(ZONE);
        const text = `${local.day}.${local.month}.${local.year} ${local.hour}:${String(local.minute).padStart(2, '0')}`;
        const read = readMoment(text, 'start');
        // The hour that is there twice in autumn may be either.
        expect(Math.abs(Date.parse(read ?? '') - instant.epochMilliseconds) % 3_600_000).toBe(0);
        if (local.month !== 10) expect(Date.parse(read ?? '')).toBe(instant.epochMilliseconds);
      }),
    );
  });

  it('survives any text', () => {
    fc.assert(fc.property(fc.string(), (text) => void readMoment(text, 'end')));
  });
});

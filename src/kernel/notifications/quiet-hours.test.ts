import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZONE } from '../clock.ts';
import type { Bundling, QuietHours } from './notification.ts';
import { dueAt } from './quiet-hours.ts';

const berlin = (text: string) => Temporal.ZonedDateTime.from(`${text}[${ZONE}]`).toInstant();
const NIGHT: QuietHours = { from: 22, until: 7 };

function due(
  now: string,
  quiet: QuietHours,
  bundle: Bundling = 'at-once',
  urgency: 'normal' | 'high' = 'normal',
) {
  const { state, at } = dueAt(berlin(now), { quiet, bundle }, urgency);
  return `${state} ${at.toZonedDateTimeISO(ZONE).toPlainDateTime().toString({ smallestUnit: 'minute' })}`;
}

describe('when somebody is told', () => {
  it.each([
    ['at once by day', '2026-11-26T12:00', NIGHT, 'at-once', 'waiting 2026-11-26T12:00'],
    ['in the evening, when the night ends', '2026-11-26T22:00', NIGHT, 'at-once', 'held 2026-11-27T07:00'],
    [
      'before the morning, when the night ends',
      '2026-11-26T06:59',
      NIGHT,
      'at-once',
      'held 2026-11-26T07:00',
    ],
    ['as soon as the night has ended', '2026-11-26T07:00', NIGHT, 'at-once', 'waiting 2026-11-26T07:00'],
    ['after a rest at noon', '2026-11-26T13:30', { from: 13, until: 15 }, 'at-once', 'held 2026-11-26T15:00'],
    ['at any time without quiet hours', '2026-11-26T03:00', null, 'at-once', 'waiting 2026-11-26T03:00'],
    ['collected, at six', '2026-11-26T09:00', NIGHT, 'daily', 'held 2026-11-26T18:00'],
    ['collected, at six of the next day', '2026-11-26T18:00', NIGHT, 'daily', 'held 2026-11-27T18:00'],
    [
      'collected, after quiet hours around six',
      '2026-11-26T09:00',
      { from: 17, until: 20 },
      'daily',
      'held 2026-11-26T20:00',
    ],
    ['after the night that has 25 hours', '2026-10-24T23:00', NIGHT, 'at-once', 'held 2026-10-25T07:00'],
    [
      'after the night in which two o’clock is missing',
      '2026-03-29T01:30',
      { from: 0, until: 2 },
      'at-once',
      'held 2026-03-29T03:00',
    ],
  ] as const)('%s', (_name, now, quiet, bundle, expected) => {
    expect(due(now, quiet, bundle)).toBe(expected);
  });

  it('is at once where it is about danger, also at night and for those who collect', () => {
    expect(due('2026-11-26T03:00', NIGHT, 'daily', 'high')).toBe('waiting 2026-11-26T03:00');
  });

  it('is never before now, never in quiet hours, and within two days, whatever the clock does', () => {
    const hour = fc.integer({ min: 0, max: 23 });
    const quiet = fc.option(
      fc.record({ from: hour, until: hour }).filter(({ from, until }) => from !== until),
    );
    const minute = fc.integer({ min: 0, max: 2 * 366 * 24 * 60 });
    fc.assert(
      fc.property(
        minute,
        quiet,
        fc.constantFrom('at-once' as const, 'daily' as const),
        (minutes, hours, bundle) => {
          const now = Temporal.Instant.from('2026-01-01T00:00:00Z').add({ minutes });
          const { at } = dueAt(now, { quiet: hours, bundle }, 'normal');
          const waited = at.since(now).total('hours');
          expect(waited).toBeGreaterThanOrEqual(0);
          expect(waited).toBeLessThan(49);
          if (hours === null) return;
          const { hour: then } = at.toZonedDateTimeISO(ZONE);
          const { from, until } = hours;
          expect(from < until ? then >= from && then < until : then >= from || then < until).toBe(false);
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holidaysOf } from '../../../kernel/calendar/holidays.ts';
import { daysBetween, stepDays, workingDays } from './days.ts';

const KOELN = '053150000000';
const MUENCHEN = '091620000000';
const TODAY = Temporal.PlainDate.from('2026-11-24');
const on = (date: string) => Temporal.PlainDate.from(date);

const day = fc.integer({ min: 0, max: 1_500 }).map((days) => on('2024-01-01').add({ days }));

/** One day after the other, as one counts with a calendar on the wall. */
function counted(from: Temporal.PlainDate, to: Temporal.PlainDate, ars: string): number {
  let count = 0;
  for (
    let one = from.add({ days: 1 });
    Temporal.PlainDate.compare(one, to) <= 0;
    one = one.add({ days: 1 })
  ) {
    const isHoliday = holidaysOf(ars, one.year).some(({ date }) => date === one.toString());
    if (one.dayOfWeek <= 5 && !isHoliday) count += 1;
  }
  return count;
}

describe('days of a step', () => {
  it('are those of a calendar on the wall, in every Land', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 500 }),
        fc.constantFrom(KOELN, MUENCHEN),
        (from, days, ars) => {
          const to = from.add({ days });
          expect(daysBetween(from, to)).toBe(days);
          expect(workingDays(from, to, ars)).toBe(counted(from, to, ars));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('add up: a way in two parts is as long as the whole', () => {
    fc.assert(
      fc.property(day, fc.nat(120), fc.nat(120), (from, first, second) => {
        const middle = from.add({ days: first });
        const to = middle.add({ days: second });
        expect(workingDays(from, middle, KOELN) + workingDays(middle, to, KOELN)).toBe(
          workingDays(from, to, KOELN),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('leave holidays of the Land out: All Saints is one in Bavaria and in NRW, Epiphany in Bavaria only', () => {
    // Tuesday 5 to Thursday 7 January 2027.
    expect(workingDays(on('2027-01-05'), on('2027-01-07'), KOELN)).toBe(2);
    expect(workingDays(on('2027-01-05'), on('2027-01-07'), MUENCHEN)).toBe(1);
  });

  it('run until today while nothing is decided, and stop then', () => {
    expect(stepDays({ askedOn: '2026-11-17', decidedOn: null }, TODAY, KOELN)).toEqual({
      ...{ calendar: 7, working: 5, isRunning: true },
    });
    expect(stepDays({ askedOn: '2026-11-17', decidedOn: '2026-11-17' }, TODAY, KOELN)).toEqual({
      ...{ calendar: 0, working: 0, isRunning: false },
    });
    expect(stepDays({ askedOn: null, decidedOn: null }, TODAY, KOELN)).toBeNull();
  });
});

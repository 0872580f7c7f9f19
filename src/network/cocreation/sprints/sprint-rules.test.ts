import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IDEA_STATES } from '../flow.ts';
import { timeLeft } from './agenda-clock.ts';
import { AGENDA } from './agenda-template.ts';
import { itemEnd, itemStart } from './agenda-times.ts';
import { clockOf, minutesOf } from './clock-of.ts';
import { dayFault } from './day-faults.ts';
import { prepFault, sizeMix } from './prep-fault.ts';
import { quarterOf, quartersFrom } from './quarter.ts';
import { resultStep } from './result-step.ts';

const AT = Date.parse('2027-01-11T08:00:00Z');
const item = (id: string, startsAt: string | null, beganAt: string | null = null, minutes = 30) => ({
  ...{ id, minutes, startsAt, beganAt },
});

describe('the time that is left', () => {
  it('follows the plan until somebody lets an item begin, and is told over time', () => {
    const planned = [item('a', '2027-01-11T08:00:00Z'), item('b', '2027-01-11T08:30:00Z')];
    expect(timeLeft(planned, AT)).toMatchObject({ item: { id: 'a' }, seconds: 1800 });
    expect(timeLeft(planned, AT + 30 * 60_000)).toMatchObject({ item: { id: 'b' } });
    expect(timeLeft(planned, AT - 1)).toBeNull();
    const late = [
      item('a', '2027-01-11T08:00:00Z', '2027-01-11T08:10:00Z'),
      planned[1] ?? planned[0],
    ].flatMap((one) => one ?? []);
    expect(timeLeft(late, AT + 35 * 60_000)).toMatchObject({ item: { id: 'a' }, seconds: 300 });
    expect(timeLeft(late, AT + 45 * 60_000)).toMatchObject({ item: { id: 'a' }, seconds: -300 });
    // Forgotten for an hour: the plan counts again.
    expect(timeLeft(late, AT + 200 * 60_000)).toBeNull();
  });

  it('is the same whenever the page is opened', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1799 }), (gone) => {
        const left = timeLeft([item('a', null, '2027-01-11T08:00:00Z')], AT + gone * 1000);
        expect(left?.seconds).toBe(1800 - gone);
      }),
    );
  });
});

describe('an agenda', () => {
  it('has no item that begins before the one before has ended', () => {
    for (const day of [1, 2, 3, 4, 5]) {
      const items = AGENDA.filter((line) => line.day === day);
      expect(items.length).toBeGreaterThan(2);
      for (const [index, one] of items.entries()) {
        const before = items[index - 1];
        if (before !== undefined) expect(one.starts).toBeGreaterThanOrEqual(before.starts + before.minutes);
      }
    }
  });

  it('keeps its length on every day of the year, also when the clocks change', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 364 }),
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 1, max: 480 }),
        (offset, starts, minutes) => {
          const day = Temporal.PlainDate.from('2027-01-01').add({ days: offset }).toString();
          const from = itemStart(day, starts);
          expect(from.until(itemEnd(day, { starts, minutes })).total('minutes')).toBe(minutes);
        },
      ),
    );
    // 02:30 is missing that night.
    expect(itemStart('2027-03-28', 150).toString()).toBe('2027-03-28T01:30:00Z');
  });

  it('reads and writes the clock', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => {
        expect(minutesOf(clockOf(minutes))).toBe(minutes);
      }),
    );
    for (const wrong of ['24:00', '9:30', '09:60', '']) expect(minutesOf(wrong)).toBeNull();
  });
});

describe('the guards', () => {
  it('refuse fewer than three towns and towns of one size, whatever their order', () => {
    expect(prepFault(['small', 'city'])).toBe('towns');
    expect(prepFault(['small', 'small', 'small'])).toBe('sizes');
    expect(prepFault(['small', 'small', 'unknown'])).toBeNull();
    expect(prepFault(['small', 'small', 'large'])).toBeNull();
    expect(sizeMix([])).toBe('unknown');
  });

  it('accept five days of a quarter in a row, and no other order of them', () => {
    const days = ['2027-01-11', '2027-01-12', '2027-01-13', '2027-01-14', '2027-01-18'];
    const at = { quarter: '2027-Q1', today: Temporal.PlainDate.from('2027-01-11') };
    fc.assert(
      fc.property(fc.shuffledSubarray(days, { minLength: 5 }), (order) => {
        expect(dayFault(order, at)).toBe(order.join() === days.join() ? null : 'order');
      }),
    );
    expect(dayFault(days, { ...at, today: Temporal.PlainDate.from('2027-01-12') })).toBe('past');
    expect(dayFault(days, { ...at, quarter: '2027-Q2' })).toBe('quarter');
  });

  it('know quarters over the end of a year', () => {
    expect(quarterOf({ year: 2026, month: 12 })).toBe('2026-Q4');
    expect(quartersFrom({ year: 2026, month: 11 }, 3)).toEqual(['2026-Q4', '2027-Q1', '2027-Q2']);
  });

  it('take an idea one step on, and never past its proof of value', () => {
    expect(IDEA_STATES.filter((state) => resultStep(state) === 'concept')).toEqual(['shortlisted']);
    expect(IDEA_STATES.filter((state) => resultStep(state) === 'prototype')).toEqual(['concept']);
  });
});

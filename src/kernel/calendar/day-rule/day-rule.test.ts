import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOnDay } from './date-on-day.ts';
import { daysOfRule } from './days-of-rule.ts';
import type { DayRule, DaySpan } from './model.ts';

const rule = (own: Partial<DayRule>): DayRule => ({
  ...{ unit: 'day', every: 1, weekdays: [], weeksOfMonth: [], months: [], monthDays: [], count: null },
  ...own,
});
const span = (own: Partial<DaySpan>): DaySpan => ({
  ...{ first: '2026-01-01', last: null, from: '2026-01-01', until: '2026-12-31', most: 500 },
  ...own,
});
const days = (own: Partial<DayRule>, wanted: Partial<DaySpan>) => daysOfRule(rule(own), span(wanted));

describe('a rule by days', () => {
  it.each<[string, Partial<DayRule>, Partial<DaySpan>, string[]]>([
    [
      'the fourth Sunday of each month',
      { unit: 'month', weekdays: [7], weeksOfMonth: [4] },
      { first: '2026-09-27', last: '2026-12-27' },
      ['2026-09-27', '2026-10-25', '2026-11-22', '2026-12-27'],
    ],
    [
      'the last Friday of each month',
      { unit: 'month', weekdays: [5], weeksOfMonth: [-1] },
      { first: '2026-01-01', last: '2026-03-31' },
      ['2026-01-30', '2026-02-27', '2026-03-27'],
    ],
    [
      'the 31st, which not every month has',
      { unit: 'month' },
      { first: '2026-01-31', last: '2026-05-31' },
      ['2026-01-31', '2026-03-31', '2026-05-31'],
    ],
    [
      'the last day of the month',
      { unit: 'month', monthDays: [-1] },
      { first: '2026-01-31', last: '2026-03-31' },
      ['2026-01-31', '2026-02-28', '2026-03-31'],
    ],
    [
      'every second week on Monday and Friday, counted from the week of the first day',
      { unit: 'week', every: 2, weekdays: [5, 1] },
      { first: '2026-01-07', last: '2026-02-06' },
      ['2026-01-09', '2026-01-19', '2026-01-23', '2026-02-02', '2026-02-06'],
    ],
    [
      'a weekday that the first day is not: the first day is no date itself',
      { unit: 'week', weekdays: [6, 7] },
      { first: '2022-11-02', last: '2022-11-25', from: '2022-11-01' },
      ['2022-11-05', '2022-11-06', '2022-11-12', '2022-11-13', '2022-11-19', '2022-11-20'],
    ],
    [
      'the 29th of February',
      { unit: 'year' },
      { first: '2024-02-29', until: '2033-12-31' },
      ['2028-02-29', '2032-02-29'],
    ],
    [
      'the first Sunday of May and October of each year',
      { unit: 'year', months: [10, 5], weekdays: [7], weeksOfMonth: [1] },
      {},
      ['2026-05-03', '2026-10-04'],
    ],
    ['three times', { unit: 'week', count: 3 }, {}, ['2026-01-01', '2026-01-08', '2026-01-15']],
    [
      'the last ones of a number that began long before',
      { unit: 'week', weekdays: [1, 4], count: 105 },
      { first: '2025-01-02' },
      // 2025 has 104 of them, from Thursday 2 January on.
      ['2026-01-01'],
    ],
  ])('makes %s', (_, own, wanted, expected) => expect(days(own, wanted).days).toEqual(expected));

  it('of two million days costs no more than the days that are wanted', () => {
    const found = days({ count: 2_000_000 }, { first: '1801-01-01', most: 500, until: '2028-01-01' });
    expect(found.days).toHaveLength(500);
    expect(found).toMatchObject({ goesOn: true, days: { 0: '2026-01-01' } });
    expect(days({ count: 2_000 }, { first: '1801-01-01' })).toEqual({ days: [], goesOn: false });
  });

  it('without an end goes on behind the horizon, and one that ends within it does not', () => {
    expect(days({ unit: 'month' }, {})).toMatchObject({ goesOn: true, days: { length: 12 } });
    expect(days({ unit: 'month' }, { last: '2026-05-31' })).toMatchObject({
      goesOn: false,
      days: { length: 5 },
    });
    expect(days({}, { first: '2027-01-01' })).toEqual({ days: [], goesOn: true });
    expect(days({}, { first: '2027-02-02', last: '2027-01-01' })).toEqual({ days: [], goesOn: false });
  });

  it('that never comes ends', () => {
    expect(days({ unit: 'year', months: [2], monthDays: [30] }, { until: '2200-12-31' }).days).toEqual([]);
  });

  it('makes within any window what it makes there when it is written out from its beginning', () => {
    const parts = fc.record({
      unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const),
      every: fc.integer({ min: 1, max: 5 }),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
      weeksOfMonth: fc.uniqueArray(fc.constantFrom(1, 2, 5, -1), { maxLength: 2 }),
      months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
      monthDays: fc.uniqueArray(fc.constantFrom(1, 15, 31, -1), { maxLength: 2 }),
      count: fc.option(fc.integer({ min: 1, max: 200 }), { nil: null }),
    });
    const shift = fc.integer({ min: 0, max: 1_500 });
    fc.assert(
      fc.property(parts, shift, shift, fc.integer({ min: 0, max: 400 }), (own, begin, after, length) => {
        const start = Temporal.PlainDate.from('2020-01-01').add({ days: begin });
        const first = start.toString();
        const from = start.add({ days: after }).toString();
        const until = start.add({ days: after + length }).toString();
        const whole = daysOfRule(own, { first, last: null, from: first, until, most: 100_000 }).days;
        const window = daysOfRule(own, { first, last: null, from, until, most: 100_000 }).days;
        expect(window).toEqual(whole.filter((day) => day >= from));
        expect([...whole].sort()).toEqual(whole);
        expect(new Set(whole).size).toBe(whole.length);
        if (own.count !== null) expect(whole.length).toBeLessThanOrEqual(own.count);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a date on a day', () => {
  const zone = 'Europe/Berlin';

  it('keeps the time on the wall over both changes of the clocks', () => {
    const at = (day: string) => dateOnDay(day, { start: '19:00', end: '20:30', days: 0, zone });
    expect(at('2026-03-28')).toMatchObject({ start: '2026-03-28T18:00:00Z', end: '2026-03-28T19:30:00Z' });
    expect(at('2026-03-29')).toMatchObject({ start: '2026-03-29T17:00:00Z' });
    expect(at('2026-10-25')).toMatchObject({ start: '2026-10-25T18:00:00Z', end: '2026-10-25T19:30:00Z' });
  });

  it('ends on the next day where its end is earlier than its start, and has no end where both are the same', () => {
    expect(dateOnDay('2026-10-24', { start: '22:00', end: '06:00', days: 0, zone })).toMatchObject({
      end: '2026-10-25T05:00:00Z',
    });
    expect(dateOnDay('2026-10-24', { start: '22:00', end: '22:00', days: 0, zone })).toMatchObject({
      end: null,
    });
  });

  it('of whole days lies in no zone', () => {
    expect(dateOnDay('2026-12-01', { start: null, end: null, days: 2, zone: 'Pacific/Auckland' })).toEqual({
      ...{ key: '2026-12-01', allDay: true, firstDay: '2026-12-01', lastDay: '2026-12-03' },
    });
  });

  it('at the end of all calendars is none', () => {
    expect(dateOnDay('9999-12-31', { start: null, end: null, days: 366_000_000, zone })).toBeNull();
  });
});

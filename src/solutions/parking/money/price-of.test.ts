import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Price, priceModel } from '../model.ts';
import { withinLimits } from './price-limits.ts';
import { priceOf } from './price-of.ts';

const NOTHING = { free: false, hour: null, night: null, day: null, week: null, month: null, vat: 'private' };
const priceWith = (more: Partial<Price>): Price => priceModel.parse({ ...NOTHING, ...more });
/** Clock times in Germany. */
const minute = (time: string) =>
  Temporal.PlainDateTime.from(time).toZonedDateTime('Europe/Berlin').epochMilliseconds / 60_000;
const paid = (price: Price, from: string, until: string) =>
  priceOf(price, { from: minute(from), until: minute(until) });
const centsOf = (price: Price, from: string, until: string) => paid(price, from, until)?.cents;

describe('the price of a stay', () => {
  const hourly = priceWith({ hour: 150, day: 800, week: 3_000, month: 9_000, dayFrom: '05:00' });
  // As a subsidiary of Düsseldorf and a discounter ask for their lots after closing time.
  const nightly = priceWith({ night: 400, month: 3_000 });

  it.each([
    ['2026-12-01T10:00', '2026-12-01T12:00', 300],
    ['2026-12-01T10:00', '2026-12-01T10:01', 3],
    ['2026-12-01T10:00', '2026-12-01T15:20', 800],
    ['2026-12-01T10:00', '2026-12-01T15:21', 800],
    ['2026-12-01T10:00', '2026-12-02T05:00', 800],
    ['2026-12-01T10:00', '2026-12-02T05:30', 875],
    ['2026-12-01T10:00', '2026-12-02T18:00', 1_600],
    ['2026-12-01T10:00', '2026-12-08T05:00', 3_000],
    ['2026-12-29T10:00', '2027-01-26T05:00', 9_000],
    ['2026-12-29T10:00', '2027-01-26T06:00', 9_150],
  ])(
    'by the hour from %s to %s, never above day (from 5 o’clock), week and month, is %i cents',
    (from, until, cents) => {
      expect(centsOf(hourly, from, until)).toBe(cents);
    },
  );

  it.each([
    ['2026-12-01T18:00', '2026-12-02T08:00', 400],
    ['2026-12-01T23:00', '2026-12-02T00:30', 400],
    ['2026-12-31T18:00', '2027-01-01T08:00', 400],
    ['2026-12-01T00:00', '2026-12-29T00:00', 3_000],
    ['2026-12-01T09:00', '2026-12-01T10:00', 3_000],
  ])('of a lot let by night and month from %s to %s is %i cents', (from, until, cents) => {
    expect(centsOf(nightly, from, until)).toBe(cents);
  });

  it('takes the hour before and after the flat night, and leaves the night where minutes are cheaper', () => {
    const both = priceWith({ hour: 100, night: 400 });
    expect(paid(both, '2026-12-01T17:00', '2026-12-02T08:30')).toEqual({
      cents: 550,
      lines: [
        { unit: 'night', count: 1, each: 400, cents: 400 },
        { unit: 'hour', count: 90, each: 100, cents: 150 },
      ],
    });
    expect(centsOf(both, '2026-12-01T20:00', '2026-12-01T22:00')).toBe(200);
  });

  it('asks for the minutes that really pass when clocks change; the night stays flat', () => {
    const both = priceWith({ hour: 60, night: 500, day: 900 });
    expect(centsOf(both, '2026-03-29T01:00', '2026-03-29T04:00')).toBe(120);
    expect(centsOf(both, '2026-10-25T01:00', '2026-10-25T04:00')).toBe(240);
    for (const day of ['2026-03-28', '2026-10-24']) {
      const next = Temporal.PlainDate.from(day).add({ days: 1 });
      expect(centsOf(both, `${day}T18:00`, `${next}T08:00`)).toBe(500);
      expect(centsOf(both, `${next}T00:00`, `${next.add({ days: 1 })}T00:00`)).toBe(900);
    }
    // A day that begins when there is no such time, and when it comes twice.
    for (const day of ['2026-03-29', '2026-10-25'])
      expect(centsOf(priceWith({ day: 900, dayFrom: '02:30' }), `${day}T00:00`, `${day}T12:00`)).toBe(1_800);
  });

  it('is nothing where it is free, and unknown where the lot is not let that way', () => {
    expect(paid(priceWith({ free: true }), '2026-12-01T10:00', '2026-12-01T12:00')).toEqual({
      cents: 0,
      lines: [],
    });
    expect(paid(priceWith({ night: 400 }), '2026-12-01T17:59', '2026-12-01T20:00')).toBeNull();
  });

  const cents = (most: number) => fc.option(fc.integer({ min: 1, max: most }), { freq: 3 });
  const clock = fc.integer({ min: 0, max: 47 }).map((half) => {
    const time = Temporal.PlainTime.from('00:00').add({ minutes: half * 30 });
    return time.toString().slice(0, 5);
  });
  const anyPrice = fc.record({
    ...{
      hour: fc.integer({ min: 1, max: 999 }),
      night: cents(3_000),
      day: cents(5_000),
      week: cents(20_000),
    },
    ...{ month: cents(60_000), dayFrom: clock, nightFrom: clock, nightUntil: clock },
  });
  const start = fc.integer({ min: minute('2026-01-01T00:00'), max: minute('2026-12-31T00:00') });
  const length = fc.integer({ min: 1, max: 50_000 });
  const total = (price: Price, from: number, until: number) =>
    priceOf(price, { from, until })?.cents ?? Number.NaN;

  it('never falls with a later end, is never more than two stays, than the minutes, than its caps', () => {
    fc.assert(
      fc.property(anyPrice, start, length, length, (fields, from, first, second) => {
        const price = priceWith(fields);
        const [middle, until] = [from + first, from + first + second];
        const all = total(price, from, until);
        expect(all).toBeGreaterThanOrEqual(total(price, from, middle));
        expect(all).toBeLessThanOrEqual(total(price, from, middle) + total(price, middle, until));
        expect(all).toBeLessThanOrEqual(Math.ceil(((until - from) * fields.hour) / 60));
        // Days that a stay touches cannot be more than whole ones and one at each end.
        const days = Math.ceil((until - from) / 1_380) + 1;
        if (price.day !== null) expect(all).toBeLessThanOrEqual(days * price.day);
        if (price.week !== null) expect(all).toBeLessThanOrEqual(Math.ceil(days / 7) * price.week);
        if (price.month !== null) expect(all).toBeLessThanOrEqual(Math.ceil(days / 28) * price.month);
        const lines = priceOf(price, { from, until })?.lines ?? [];
        expect(lines.reduce((sum, line) => sum + line.cents, 0)).toBe(all);
        expect(all).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
});

describe('limits of the town', () => {
  const limits = { mostHour: 200, mostNight: 500, mostDay: 1_000, mostMonth: 4_000 };
  const none = { mostHour: 0, mostNight: 0, mostDay: 0, mostMonth: 0 };

  it('hold for the sum of hours, and for prices that were there before', () => {
    const dear = withinLimits(priceWith({ hour: 250 }), limits);
    expect(centsOf(dear, '2026-12-01T10:00', '2026-12-01T11:00')).toBe(200);
    expect(centsOf(dear, '2026-12-01T00:00', '2026-12-02T00:00')).toBe(1_000);
    expect(centsOf(dear, '2026-12-01T00:00', '2026-12-29T00:00')).toBe(4_000);
    const nightly = withinLimits(priceWith({ night: 900 }), limits);
    expect(centsOf(nightly, '2026-12-01T18:00', '2026-12-02T08:00')).toBe(500);
    expect(paid(nightly, '2026-12-01T12:00', '2026-12-01T13:00')).toBeNull();
    expect(withinLimits(priceWith({ hour: 250 }), none)).toEqual(priceWith({ hour: 250 }));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Rhythm, rhythmSchema } from '../model.ts';
import { daysOfRhythm, horizonAround } from './days-of-rhythm.ts';

const rhythm = (own: Partial<Rhythm>): Rhythm =>
  rhythmSchema.parse({
    ...{ first: '2026-01-01', last: null, weeks: null, monthly: null, inMonths: [], except: [] },
    ...own,
  });
const year = { from: '2026-01-01', until: '2026-12-31' };
const DAY = 86_400_000;
const numberOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY;
const dateOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);

/** Asks each day of the span by itself whether it is one; written without a calendar. */
function naive({ first, last, weeks, monthly, inMonths, except }: Rhythm, span: typeof year): string[] {
  const start = numberOf(first);
  const found: string[] = [];
  for (let day = Math.max(start, numberOf(span.from)); day <= numberOf(span.until); day += 1) {
    const date = dateOf(day);
    const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
    const [fy = 0, fm = 0] = first.split('-').map(Number);
    if ((day - start) % 7 !== 0 || (last !== null && date > last)) continue;
    if (inMonths.length > 0 && !inMonths.includes(m)) continue;
    if (except.includes(date)) continue;
    if (weeks !== null && (day - start) % (7 * weeks) !== 0) continue;
    if (weeks === null && monthly !== null) {
      if (((y - fy) * 12 + m - fm) % monthly.months !== 0) continue;
      const isLast = dateOf(day + 7).slice(5, 7) !== date.slice(5, 7);
      if (monthly.nth === -1 ? !isLast : Math.ceil(d / 7) !== monthly.nth) continue;
    }
    found.push(date);
  }
  return found;
}

const dates = fc.integer({ min: numberOf('2024-01-01'), max: numberOf('2029-12-31') }).map(dateOf);
const some = fc
  .record({
    first: dates,
    last: fc.option(dates),
    every: fc.oneof(
      fc.record({ weeks: fc.integer({ min: 1, max: 53 }), monthly: fc.constant(null) }),
      fc.record({
        weeks: fc.constant(null),
        monthly: fc.record({
          nth: fc.constantFrom(-1 as const, 1, 2, 3, 4, 5),
          months: fc.integer({ min: 1, max: 12 }),
        }),
      }),
    ),
    inMonths: fc.oneof(
      fc.constant<number[]>([]),
      fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 6 }),
    ),
    except: fc.array(dates, { maxLength: 5 }),
    from: dates,
    days: fc.integer({ min: 0, max: 900 }),
  })
  .map(({ every, from, days, ...own }) => ({
    rhythm: rhythm({ ...own, ...every }),
    span: { from, until: dateOf(numberOf(from) + days) },
  }));

describe('a rhythm', () => {
  it('is every second Thursday, from its own first day on, however far in the span begins', () => {
    const every = rhythm({ first: '2025-01-02', weeks: 2 });
    expect(daysOfRhythm(every, year).slice(0, 3)).toEqual(['2026-01-01', '2026-01-15', '2026-01-29']);
    expect(daysOfRhythm({ ...every, last: '2026-01-20' }, year)).toEqual(['2026-01-01', '2026-01-15']);
  });

  it('is the fourth Friday of every second month, or the last one', () => {
    const fourth = rhythm({ first: '2026-01-23', monthly: { nth: 4, months: 2 } });
    expect(daysOfRhythm(fourth, year)).toEqual([
      ...['2026-01-23', '2026-03-27', '2026-05-22', '2026-07-24', '2026-09-25', '2026-11-27'],
    ]);
    const last = rhythm({ first: '2026-01-30', monthly: { nth: -1, months: 1 }, inMonths: [1, 2, 10] });
    expect(daysOfRhythm(last, year)).toEqual(['2026-01-30', '2026-02-27', '2026-10-30']);
    const fifth = rhythm({ first: '2026-01-30', monthly: { nth: 5, months: 1 } });
    expect(daysOfRhythm(fifth, year)).toEqual(['2026-01-30', '2026-05-29', '2026-07-31', '2026-10-30']);
  });

  it('leaves out single days, and is one day alone where nothing repeats', () => {
    const weekly = rhythm({ first: '2026-12-04', weeks: 1, except: ['2026-12-11'] });
    expect(daysOfRhythm(weekly, year)).toEqual(['2026-12-04', '2026-12-18', '2026-12-25']);
    expect(daysOfRhythm(rhythm({ first: '2026-12-04' }), year)).toEqual(['2026-12-04']);
    expect(daysOfRhythm(rhythm({ first: '2027-12-04' }), year)).toEqual([]);
  });

  it('has the days that each day asked by itself would say', () => {
    fc.assert(
      fc.property(some, ({ rhythm: one, span }) => {
        expect(daysOfRhythm(one, span)).toEqual(naive(one, span));
      }),
      { numRuns: 200 },
    );
  });

  it('without an end is written out for 14 months ahead', () => {
    const horizon = horizonAround(Temporal.PlainDate.from('2026-11-26'));
    expect(horizon).toEqual({ from: '2025-10-26', until: '2028-01-26' });
    const days = daysOfRhythm(rhythm({ first: '2020-01-06', weeks: 1 }), horizon);
    expect([days[0], days.at(-1)]).toEqual(['2025-10-27', '2028-01-24']);
  });
});

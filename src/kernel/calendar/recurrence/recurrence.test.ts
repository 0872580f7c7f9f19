import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZONE } from '../../clock.ts';
import { holidaysOf } from '../holidays.ts';
import { expand, MOST_DATES } from './expand.ts';
import { inWords } from './in-words.ts';
import { onceOn, type Recurrence } from './model.ts';
import { recurrenceSchema } from './schema.ts';
import { SYNTHETIC_HOLIDAYS } from './testing/synthetic-holidays.ts';
import { RECURRENCE_TEXTS } from './texts.ts';

const NRW = '050000000000';
const NOW = Temporal.Instant.from('2026-10-01T08:00:00Z');
const horizon = { from: NOW.subtract({ hours: 24 * 7 }), until: NOW.add({ hours: 24 * 548 }) };
const context = { horizon, schoolHolidays: SYNTHETIC_HOLIDAYS, stateArs: NRW };
const rule = (own: Partial<Recurrence>): Recurrence => ({ ...onceOn('2026-10-06'), ...own });
const days = (own: Partial<Recurrence>) => expand(rule(own), context).dates.map(({ first }) => first);
const wall = (instant: string | null) =>
  instant === null
    ? null
    : Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE).toPlainTime().toString().slice(0, 5);
const say = (own: Partial<Recurrence>, language: 'de' | 'en' = 'de') =>
  inWords(rule(own), language, {
    state: language === 'de' ? 'Nordrhein-Westfalen' : 'North Rhine-Westphalia',
  });

describe('every second Tuesday except in the holidays', () => {
  const course = { repeat: 'weeks', every: 2, exceptSchoolHolidays: true, until: '2027-04-30' } as const;

  it('keeps its time on the wall through both changes of the clock and leaves the holidays out', () => {
    const { dates, isCut, leftOut } = expand(rule(course), context);
    expect(dates.map(({ first, start, end, isProvisional }) => [first, start, end, isProvisional])).toEqual([
      ['2026-10-06', '2026-10-06T16:00:00Z', '2026-10-06T18:00:00Z', false],
      // 20 October: holidays; 25 October: back to winter time.
      ['2026-11-03', '2026-11-03T17:00:00Z', '2026-11-03T19:00:00Z', false],
      ['2026-11-17', '2026-11-17T17:00:00Z', '2026-11-17T19:00:00Z', false],
      ['2026-12-01', '2026-12-01T17:00:00Z', '2026-12-01T19:00:00Z', false],
      ['2026-12-15', '2026-12-15T17:00:00Z', '2026-12-15T19:00:00Z', false],
      ['2027-01-12', '2027-01-12T17:00:00Z', '2027-01-12T19:00:00Z', false],
      ['2027-01-26', '2027-01-26T17:00:00Z', '2027-01-26T19:00:00Z', false],
      ['2027-02-09', '2027-02-09T17:00:00Z', '2027-02-09T19:00:00Z', false],
      ['2027-02-23', '2027-02-23T17:00:00Z', '2027-02-23T19:00:00Z', false],
      ['2027-03-09', '2027-03-09T17:00:00Z', '2027-03-09T19:00:00Z', false],
      // 23 March: holidays; 28 March: to summer time.
      ['2027-04-06', '2027-04-06T16:00:00Z', '2027-04-06T18:00:00Z', false],
      ['2027-04-20', '2027-04-20T16:00:00Z', '2027-04-20T18:00:00Z', false],
    ]);
    expect(isCut).toBe(false);
    expect(leftOut).toEqual({ schoolHolidays: 3, publicHolidays: 0, single: 0 });
  });

  it('is said in words', () => {
    expect(say({ repeat: 'weeks', every: 2, exceptSchoolHolidays: true })).toBe(
      'jeden zweiten Dienstag, 18:00–20:00 Uhr, außer in den Ferien in Nordrhein-Westfalen, ab 6. Oktober 2026',
    );
    expect(say({ repeat: 'weeks', every: 2, exceptSchoolHolidays: true }, 'en')).toBe(
      'every other Tuesday, 18:00–20:00, except during school holidays in North Rhine-Westphalia, from 6 October 2026',
    );
  });

  it('puts every date behind the end of the known holidays under reservation, and none before', () => {
    const { dates } = expand(rule({ ...course, until: null }), context);
    expect(dates.some(({ isProvisional }) => isProvisional)).toBe(true);
    for (const one of dates) expect(one.isProvisional, one.first).toBe(one.first > '2027-08-31');
    const unknown = expand(rule(course), { ...context, schoolHolidays: { days: [], until: null } });
    expect(unknown.dates.every(({ isProvisional }) => isProvisional)).toBe(true);
    expect(unknown.dates).toHaveLength(15);
  });
});

describe('a recurrence', () => {
  it.each<[string, Partial<Recurrence>, string[]]>([
    ['a single date', {}, ['2026-10-06']],
    [
      'every third day, four times',
      { repeat: 'days', every: 3, count: 4 },
      ['2026-10-06', '2026-10-09', '2026-10-12', '2026-10-15'],
    ],
    [
      'two days a week',
      { repeat: 'weeks', weekdays: [2, 4], until: '2026-10-15' },
      ['2026-10-06', '2026-10-08', '2026-10-13', '2026-10-15'],
    ],
    [
      'other days than that of the first date',
      { repeat: 'weeks', weekdays: [1], count: 2 },
      ['2026-10-12', '2026-10-19'],
    ],
    [
      'the same day of the month, where there is one',
      { first: '2026-10-31', repeat: 'months', count: 3 },
      ['2026-10-31', '2026-12-31', '2027-01-31'],
    ],
    [
      'the first Tuesday',
      { repeat: 'months', monthly: 'weekday', count: 3 },
      ['2026-10-06', '2026-11-03', '2026-12-01'],
    ],
    [
      'the last Tuesday',
      { first: '2026-10-27', repeat: 'months', monthly: 'last-weekday', count: 3 },
      ['2026-10-27', '2026-11-24', '2026-12-29'],
    ],
    ['every second month', { repeat: 'months', every: 2, count: 2 }, ['2026-10-06', '2026-12-06']],
    [
      'but for one date, which is not counted',
      { repeat: 'weeks', count: 2, exceptDates: ['2026-10-13'] },
      ['2026-10-06', '2026-10-20'],
    ],
    [
      'but for public holidays of the Land',
      { first: '2026-10-31', repeat: 'days', count: 2, exceptPublicHolidays: true },
      ['2026-10-31', '2026-11-02'],
    ],
    [
      'and dates beside it, also in holidays',
      { repeat: 'weeks', count: 1, exceptSchoolHolidays: true, extraDates: ['2026-10-21'] },
      ['2026-10-06', '2026-10-21'],
    ],
    ['of the past but for the last week', { first: '2026-09-15', repeat: 'weeks', count: 3 }, ['2026-09-29']],
  ])('knows %s', (_, own, expected) => {
    expect(days(own)).toEqual(expected);
  });

  it('is cut at 18 months and at 500 dates, and says so', () => {
    const weekly = expand(rule({ repeat: 'weeks' }), context);
    expect(weekly.isCut).toBe(true);
    expect(weekly.dates.length).toBeLessThan(80);
    const daily = expand(rule({ repeat: 'days', first: '2026-10-01' }), context);
    expect(daily).toMatchObject({ isCut: true });
    expect(daily.dates).toHaveLength(MOST_DATES);
    expect(expand(rule({ first: '2030-01-01' }), context)).toMatchObject({ dates: [], isCut: true });
  });

  it('goes past midnight, over several days, and into the hour that a night does not have', () => {
    const night = expand(rule({ start: '22:00', end: '01:00', lastDay: '2026-10-07' }), context).dates[0];
    expect(night).toMatchObject({ end: '2026-10-06T23:00:00Z', last: '2026-10-07' });
    const fair = expand(
      rule({ start: null, end: null, lastDay: '2026-10-08', repeat: 'months', count: 2 }),
      context,
    );
    expect(fair.dates.map(({ first, last, start }) => [first, last, start])).toEqual([
      ['2026-10-06', '2026-10-08', null],
      ['2026-11-06', '2026-11-08', null],
    ]);
    const gap = expand(rule({ first: '2027-03-28', start: '02:30', end: '04:00' }), context).dates[0];
    expect(wall(gap?.start ?? null)).toBe('03:30');
  });
});

describe('the words', () => {
  it.each<[Partial<Recurrence>, string, string]>([
    [{}, 'am Dienstag, 6. Oktober 2026, 18:00–20:00 Uhr', 'on Tuesday, 6 October 2026, 18:00–20:00'],
    [
      { start: null, end: null },
      'am Dienstag, 6. Oktober 2026, ganztägig',
      'on Tuesday, 6 October 2026, all day',
    ],
    [{ end: null }, 'am Dienstag, 6. Oktober 2026, ab 18:00 Uhr', 'on Tuesday, 6 October 2026, from 18:00'],
    [
      { repeat: 'days' },
      'jeden Tag, 18:00–20:00 Uhr, ab 6. Oktober 2026',
      'every day, 18:00–20:00, from 6 October 2026',
    ],
    [
      { repeat: 'weeks', weekdays: [4, 2], until: '2026-12-31' },
      'jeden Dienstag und Donnerstag, 18:00–20:00 Uhr, ab 6. Oktober 2026 bis 31. Dezember 2026',
      'every Tuesday and Thursday, 18:00–20:00, from 6 October 2026 to 31 December 2026',
    ],
    [
      { repeat: 'months', monthly: 'weekday', count: 10 },
      'jeden Monat am ersten Dienstag, 18:00–20:00 Uhr, ab 6. Oktober 2026, 10 Termine',
      'every month on the first Tuesday, 18:00–20:00, from 6 October 2026, 10 dates',
    ],
    [
      {
        repeat: 'months',
        every: 3,
        exceptPublicHolidays: true,
        exceptDates: ['2027-01-06'],
        extraDates: ['2026-11-05'],
      },
      'alle 3 Monate am 6., 18:00–20:00 Uhr, außer an gesetzlichen Feiertagen und am 6. Januar 2027, ab 6. Oktober 2026, dazu am 5. November 2026',
      'every 3 months on day 6, 18:00–20:00, except on public holidays and on 6 January 2027, from 6 October 2026, also on 5 November 2026',
    ],
  ])('say %j', (own, de, en) => {
    expect(say(own)).toBe(de);
    expect(say(own, 'en')).toBe(en);
  });

  it('exist in both languages', () => {
    expect(Object.keys(RECURRENCE_TEXTS.en)).toEqual(Object.keys(RECURRENCE_TEXTS.de));
  });
});

describe('what comes from a form', () => {
  const faults = (own: Partial<Record<keyof Recurrence, unknown>>) =>
    recurrenceSchema
      .safeParse({ ...onceOn('2026-10-06'), ...own })
      .error?.issues.map(({ path, message }) => [path.join('.'), message]);

  it.each([
    [{ end: '17:00' }, 'end', 'recurrence_ends_before_it_starts_clock'],
    [{ lastDay: '2026-10-05' }, 'lastDay', 'recurrence_ends_before_it_starts'],
    [{ start: null }, 'start', 'recurrence_start_missing'],
    [{ lastDay: '2026-10-07', end: null }, 'end', 'recurrence_end_missing'],
    [{ repeat: 'weeks', until: '2026-10-01' }, 'until', 'recurrence_until_before_first'],
    [{ first: '2026-02-30' }, 'first', 'recurrence_bad_date'],
    [{ first: '20261-10-06' }, 'first', 'recurrence_bad_date'],
    [{ start: '25:00' }, 'start', 'recurrence_bad_time'],
    [{ every: 0 }, 'every', 'recurrence_bad_every'],
    [{ count: 501 }, 'count', 'recurrence_bad_count'],
  ])('is refused at its field: %j', (own, path, message) => {
    expect(faults(own)).toContainEqual([path, message]);
    expect(RECURRENCE_TEXTS.de).toHaveProperty(message);
  });

  it('may end after midnight where the last day says so', () => {
    expect(faults({ start: '20:00', end: '01:00', lastDay: '2026-10-07' })).toBeUndefined();
  });
});

const anyDay = fc
  .integer({ min: -400, max: 400 })
  .map((n) => Temporal.PlainDate.from('2026-10-06').add({ days: n }).toString());
const anyRule: fc.Arbitrary<Recurrence> = fc.record({
  first: anyDay,
  start: fc.constantFrom('00:00', '02:30', '09:15', '18:00', '23:59'),
  lastDay: fc.constant(null),
  end: fc.constant(null),
  repeat: fc.constantFrom('never', 'days', 'weeks', 'months'),
  every: fc.integer({ min: 1, max: 12 }),
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
  monthly: fc.constantFrom('day', 'weekday', 'last-weekday'),
  until: fc.option(anyDay),
  count: fc.option(fc.integer({ min: 1, max: 60 })),
  exceptDates: fc.uniqueArray(anyDay, { maxLength: 8 }),
  exceptSchoolHolidays: fc.boolean(),
  exceptPublicHolidays: fc.boolean(),
  extraDates: fc.uniqueArray(anyDay, { maxLength: 3 }),
});

describe('any recurrence', () => {
  it('has its dates in order, each once, never in what is left out, always at the same time on the wall', () => {
    fc.assert(
      fc.property(anyRule, (one) => {
        const { dates } = expand(one, context);
        const found = dates.map(({ first }) => first);
        expect(found).toEqual([...new Set(found)].sort());
        for (const { first, start } of dates) {
          if (!one.extraDates.includes(first) && one.repeat !== 'never') {
            expect(one.exceptDates).not.toContain(first);
            if (one.exceptSchoolHolidays)
              expect(SYNTHETIC_HOLIDAYS.days.some((span) => span.first <= first && first <= span.last)).toBe(
                false,
              );
            if (one.exceptPublicHolidays)
              expect(holidaysOf(NRW, Number(first.slice(0, 4))).map(({ date }) => date)).not.toContain(first);
            if (one.until !== null) expect(first <= one.until).toBe(true);
            expect(first >= one.first).toBe(true);
          }
          const isGap = one.start === '02:30' && /^20\d\d-03-(2[5-9]|3[01])$/.test(first);
          if (!isGap) expect(wall(start)).toBe(one.start);
        }
        if (one.count !== null && one.repeat !== 'never')
          expect(found.length).toBeLessThanOrEqual(one.count + one.extraDates.length);
      }),
      { numRuns: 200 },
    );
  });

  it('reads the same after a way through form and database, and once cleaned stays as it is', () => {
    fc.assert(
      fc.property(anyRule, (one) => {
        const found = recurrenceSchema.safeParse(JSON.parse(JSON.stringify(one)));
        if (!found.success) return;
        const again = recurrenceSchema.parse(JSON.parse(JSON.stringify(found.data)));
        expect(again).toEqual(found.data);
        for (const language of ['de', 'en'] as const) {
          const state = { state: 'Sachsen' };
          expect(inWords(again, language, state)).toBe(inWords(one, language, state));
        }
      }),
      { numRuns: 200 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandHours } from '../../../kernel/calendar/hours/expand.ts';
import type { Exception, Window } from '../model.ts';
import { landHolidays } from './land-holidays.ts';
import { openSpans } from './open-spans.ts';
import { openingHoursText } from './opening-hours-text.ts';
import { parseWindows } from './parse-windows.ts';
import { joined } from './spans.ts';
import { windowNotes } from './window-notes.ts';
import { windowsInWords } from './windows-in-words.ts';

const ZONE = 'Europe/Berlin';
const KOELN = '053150000000';
const isHoliday = landHolidays(KOELN);
const minute = (wall: string) =>
  Math.floor(Temporal.PlainDateTime.from(wall).toZonedDateTime(ZONE).epochMilliseconds / 60_000);
const walls = new Map<number, string>();
/** What clocks show at a minute. */
function wall(at: number): string {
  const known = walls.get(at);
  if (known !== undefined) return known;
  const told = Temporal.Instant.fromEpochMilliseconds(at * 60_000)
    .toZonedDateTimeISO(ZONE)
    .toString({ smallestUnit: 'minute', timeZoneName: 'never', offset: 'never' });
  walls.set(at, told);
  return told;
}
const window = (days: number[], from: string, until: string, holidays: Window['holidays'] = 'as-usual') => ({
  ...{ days, from, until, holidays },
});
const open = (
  windows: Window[],
  [from, until]: [string, string],
  exceptions: Exception[] = [],
): [string, string, number][] =>
  openSpans({ windows, exceptions }, { from: minute(from), until: minute(until) }, isHoliday).map((one) => [
    ...([wall(one.from), wall(one.until), one.until - one.from] as const),
  ]);

describe('the times at which a lot is open', () => {
  it('keep what the clock shows over both changes of the clocks', () => {
    const night = [window([6], '18:00', '08:00')];
    expect(open(night, ['2026-03-28T00:00', '2026-03-30T00:00'])).toEqual([
      ['2026-03-28T18:00', '2026-03-29T08:00', 13 * 60],
    ]);
    expect(open(night, ['2026-10-24T00:00', '2026-10-26T00:00'])).toEqual([
      ['2026-10-24T18:00', '2026-10-25T08:00', 15 * 60],
    ]);
    // An hour that is left out opens nothing; what is shown twice counts when it is shown first.
    expect(open([window([7], '02:00', '03:00')], ['2026-03-29T00:00', '2026-03-30T00:00'])).toEqual([]);
    expect(open([window([7], '02:15', '02:45')], ['2026-10-25T00:00', '2026-10-26T00:00'])).toEqual([
      ['2026-10-25T02:15', '2026-10-25T02:45', 30],
    ]);
    expect(open([window([7], '00:00', '00:00')], ['2026-10-25T00:00', '2026-10-26T00:00'])[0]?.[2]).toBe(
      1_500,
    );
  });

  it('run over midnight, the end of a month and of a year, and join where they overlap', () => {
    const windows = [window([4], '18:00', '08:00'), window([5], '06:00', '12:00')];
    expect(open(windows, ['2026-12-31T00:00', '2027-01-02T00:00'])).toEqual([
      ['2026-12-31T18:00', '2027-01-01T12:00', 18 * 60],
    ]);
    expect(open(windows, ['2026-12-31T23:00', '2027-01-01T01:00'])).toEqual([
      ['2026-12-31T23:00', '2027-01-01T01:00', 120],
    ]);
    expect(windowNotes(windows)).toEqual([{ code: 'overlap', first: 1, second: 2 }]);
    expect(windowNotes([window([6], '18:00', '08:00')])).toEqual([{ code: 'clock-change', window: 1 }]);
    expect(windowNotes([window([7], '18:00', '08:00'), window([1], '08:00', '09:00')])).toEqual([]);
  });

  it('know the holidays of the Land, and give way to exceptions', () => {
    const { windows } = read('Mo-Fr 18:00-08:00; Su,PH 00:00-24:00');
    // Corpus Christi is a holiday in North Rhine-Westphalia.
    expect(open(windows, ['2026-06-04T00:00', '2026-06-05T00:00'])).toEqual([
      ['2026-06-04T00:00', '2026-06-05T00:00', 1_440],
    ]);
    const closed = { first: '2026-06-09', last: '2026-06-09', open: null };
    expect(open(windows, ['2026-06-08T12:00', '2026-06-10T12:00'], [closed])).toEqual([
      ['2026-06-08T18:00', '2026-06-09T00:00', 360],
    ]);
    const nights = { first: '2026-06-13', last: '2026-06-14', open: { from: '20:00', until: '06:00' } };
    expect(open(windows, ['2026-06-13T00:00', '2026-06-15T12:00'], [nights])).toEqual([
      ['2026-06-13T20:00', '2026-06-14T06:00', 600],
      ['2026-06-14T20:00', '2026-06-15T06:00', 600],
    ]);
  });

  it('are those that a clock shows, minute by minute', () => {
    const clock = fc.integer({ min: 0, max: 95 }).map((n) => {
      const two = (value: number) => String(value).padStart(2, '0');
      return `${two(Math.floor(n / 4))}:${two((n % 4) * 15)}`;
    });
    const aWindow = fc.record({
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
      ...{ from: clock, until: clock },
      holidays: fc.constantFrom('as-usual' as const, 'as-sunday' as const, 'closed' as const),
    });
    const anException = fc.record({
      ...{ skip: fc.integer({ min: 0, max: 3 }), days: fc.integer({ min: 0, max: 1 }) },
      open: fc.option(fc.record({ from: clock, until: clock })),
    });
    // Both changes of the clocks, Good Friday to Easter, a change of years.
    const begin = fc.constantFrom('2026-03-28', '2026-10-24', '2026-04-03', '2026-12-30');
    fc.assert(
      fc.property(
        ...([begin, fc.array(aWindow, { maxLength: 4 }), fc.array(anException, { maxLength: 2 })] as const),
        (date, windows, excepted) => {
          const first = Temporal.PlainDate.from(date);
          const exceptions = excepted.map(({ skip, days, open: otherwise }) => ({
            first: first.add({ days: skip }).toString(),
            last: first.add({ days: skip + days }).toString(),
            open: otherwise,
          }));
          const range = { from: minute(`${date}T00:00`), until: minute(`${first.add({ days: 3 })}T00:00`) };
          const spans = openSpans({ windows, exceptions }, range, isHoliday);
          const marked = naively({ windows, exceptions }, range);
          const told = new Set<number>();
          for (const { from, until } of spans) for (let at = from; at < until; at += 5) told.add(at);
          expect([...told].filter((at) => !marked.has(at))).toEqual([]);
          expect([...marked].filter((at) => !told.has(at))).toEqual([]);
          for (const [index, one] of spans.entries())
            expect(one.from).toBeGreaterThan(spans[index - 1]?.until ?? Number.NEGATIVE_INFINITY);
        },
      ),
      { numRuns: 30 },
    );
  });
});

/** Every fifth minute that is open, told by walking through time: no arithmetic of offsets. */
function naively(
  { windows, exceptions }: { windows: readonly Window[]; exceptions: readonly Exception[] },
  { from, until }: { from: number; until: number },
): Set<number> {
  const marked = new Set<number>();
  const day = (at: number) => wall(at).slice(0, 10);
  const exceptionOn = (date: string) => exceptions.findLast((one) => one.first <= date && date <= one.last);
  /** The first minute at which clocks show this or, where they leave it out, more. */
  const when = (date: Temporal.PlainDate, time: string) => {
    for (let at = minute(`${date}T00:00`); ; at += 5) if (wall(at) >= `${date}T${time}`) return at;
  };
  const begin = Temporal.PlainDate.from(day(from)).subtract({ days: 1 });
  for (let date = begin; date.toString() <= day(until); date = date.add({ days: 1 })) {
    const exception = exceptionOn(date.toString());
    const weekday = isHoliday(date.toString()) ? null : date.dayOfWeek;
    const meant =
      exception === undefined
        ? windows.filter(({ days, holidays }) =>
            weekday !== null || holidays === 'as-usual'
              ? days.includes(date.dayOfWeek)
              : holidays === 'as-sunday' && days.includes(7),
          )
        : exception.open === null
          ? []
          : [exception.open];
    for (const one of meant) {
      const last = one.until <= one.from ? date.add({ days: 1 }) : date;
      for (let at = when(date, one.from); at < when(last, one.until); at += 5) {
        const there = exceptionOn(day(at));
        const isCut = exception === undefined ? there !== undefined : there?.open === null;
        if (at >= from && at < until && !isCut) marked.add(at);
      }
    }
  }
  return marked;
}

function read(text: string): { windows: Window[] } {
  const result = parseWindows(text);
  if ('fault' in result) throw new Error(`${result.fault.code} at ${result.fault.at}`);
  return result;
}

describe('windows as text', () => {
  it.each([
    [
      'Mo-Fr 18:00-08:00; Sa 20:00-08:00; Su,PH 00:00-24:00',
      'Mo-Fr 18:00-08:00, Sa 20:00-08:00, Su 00:00-24:00; PH 00:00-24:00',
    ],
    ['mo-mi,so 8:00 – 12:00, 14:00-18:00 Uhr', 'Mo-We,Su 08:00-12:00,14:00-18:00'],
    ['Sa-Di 18:00-24:00; Feiertag zu', 'Mo,Tu,Sa,Su 18:00-24:00; PH off'],
    ['24/7', 'Mo-Su 00:00-24:00'],
    ['So,Feiertag: 10:00-12:00; Mo 10:00-12:00', 'Mo,Su 10:00-12:00; PH 10:00-12:00'],
  ])('%s is read, and told as %s', (text, told) => {
    const { windows } = read(text);
    expect(openingHoursText(windows)).toBe(told);
    expect(openingHoursText(read(told).windows)).toBe(told);
    // The library that reads opening hours elsewhere in the house sees the same times, in two weeks without a holiday.
    const from = Temporal.PlainDate.from('2026-06-08');
    const range = { from: minute(`${from}T00:00`), until: minute(`${from.add({ days: 14 })}T00:00`) };
    const theirs = expandHours(told, KOELN, from)
      .intervals.filter(({ state }) => state === 'open')
      .map((one) => ({ from: Date.parse(one.from) / 60_000, until: Date.parse(one.until) / 60_000 }));
    expect(openSpans({ windows, exceptions: [] }, range, isHoliday)).toEqual(joined(theirs));
  });

  it.each([
    ['', 'empty', 1],
    ['Mo-Fr 18:00-08:00; Xy 10:00-12:00', 'days', 20],
    ['Mo-Fr 18-08', 'times', 1],
    ['Mo 24:30-08:00', 'times', 1],
    ['Mo 10:00-24:30', 'times', 1],
    ['Mo-Di-Mi 10:00-12:00', 'days', 1],
    ['Mo zu', 'days', 1],
    ['PH 10:00-12:00', 'holiday', 1],
    ['PH off; Su,PH 00:00-24:00', 'holiday', 1],
    [Array(21).fill('Mo 10:00-12:00').join(';'), 'most', 301],
  ])('"%s" is refused: %s', (text, code, at) => {
    expect(parseWindows(text)).toMatchObject({ fault: { code, at } });
  });

  it('are said in plain words', () => {
    const { windows } = read('Mo-Fr 18:00-08:00; Su,PH 00:00-24:00');
    expect(windowsInWords(windows, 'de')).toBe(
      'montags bis freitags von 18 bis 8 Uhr, sonntags ganztägig; an Feiertagen wie sonntags',
    );
    expect(windowsInWords(windows, 'en')).toBe(
      'Mondays to Fridays from 18 to 8, Sundays all day; on public holidays as on Sundays',
    );
    expect(windowsInWords(read('Sa,So 20:30-24:00; Feiertag zu').windows, 'de')).toBe(
      'samstags und sonntags von 20:30 bis 24 Uhr; an Feiertagen geschlossen',
    );
    expect(windowsInWords(read('24/7').windows, 'de')).toBe('täglich ganztägig');
    const mixed = [window([1], '08:00', '10:00'), window([7], '08:00', '09:00', 'closed')];
    expect(windowsInWords(mixed, 'de')).toBe(
      'montags von 8 bis 10 Uhr (an Feiertagen wie sonst), sonntags von 8 bis 9 Uhr (an Feiertagen geschlossen)',
    );
    expect(windowsInWords([], 'de')).toBe('noch keine Zeiten');
  });
});

import { getHolidays } from 'feiertagejs';
import { describe, expect, it } from 'vitest';
import { freeDays, publicHolidays } from './free-days.ts';
import { type HolidayRule, NO_RULE } from './holiday-rule.ts';
import { shifterOf } from './shift-week.ts';

/** Codes of an independent list of holidays (`feiertagejs`, MIT) → keys of the Länder. */
const LAENDER = {
  ...{ SH: '01', HH: '02', NI: '03', HB: '04', NW: '05', HE: '06', RP: '07', BW: '08', BY: '09', SL: '10' },
  ...{ BE: '11', BB: '12', MV: '13', SN: '14', ST: '15', TH: '16' },
} as const;
const YEARS = [2025, 2026, 2027, 2028, 2029];
/** Where both lists differ, and why. */
const DIFFERENT: Readonly<Record<string, { only: 'theirs' | 'ours'; dates: readonly string[] }>> = {
  // Assumption day holds in some towns of Bavaria only; ours knows the days of the whole Land.
  BY: { only: 'theirs', dates: YEARS.map((year) => `${year}-08-15`) },
  // One-off days of Berlin.
  BE: { only: 'ours', dates: ['2025-05-08', '2028-06-17'] },
};

const RULE: HolidayRule = { ...NO_RULE, direction: 'after', cascade: true };
const inLand = (key: string, rule: HolidayRule) => {
  const shift = shifterOf(rule, freeDays(rule, publicHolidays(`${key}0000000000`)));
  return (...days: string[]) => days.map((day) => shift(day).date);
};
const bw = (own: Partial<HolidayRule> = {}) => inLand('08', { ...RULE, ...own });
const nw = (own: Partial<HolidayRule> = {}) => inLand('05', { ...RULE, ...own });
const week = (monday: string) => {
  const first = Temporal.PlainDate.from(monday);
  return [0, 1, 2, 3, 4].map((days) => first.add({ days }).toString());
};

describe('a week with a holiday', () => {
  it('goes on by one day each behind Easter Monday 2026, up to the Saturday', () => {
    expect(bw()(...week('2026-04-06'))).toEqual([
      ...['2026-04-07', '2026-04-08', '2026-04-09', '2026-04-10', '2026-04-11'],
    ]);
    expect(bw({ cascade: false })(...week('2026-04-06'))).toEqual([
      ...['2026-04-07', '2026-04-07', '2026-04-08', '2026-04-09', '2026-04-10'],
    ]);
  });

  it('makes up for Good Friday 2026 on the Saturday, or on Tuesday where none is worked', () => {
    expect(bw()(...week('2026-03-30'))).toEqual([...week('2026-03-30').slice(0, 4), '2026-04-04']);
    // Monday is a holiday as well: further on.
    expect(bw({ saturday: false })('2026-04-03')).toEqual(['2026-04-07']);
  });

  it('is done beforehand in the week of Good Friday, over the end of the week before', () => {
    expect(bw({ direction: 'before' })(...week('2026-03-30'))).toEqual([
      ...['2026-03-28', '2026-03-30', '2026-03-31', '2026-04-01', '2026-04-02'],
    ]);
    expect(bw({ direction: 'before', saturday: false })('2026-03-30')).toEqual(['2026-03-27']);
    expect(bw({ direction: 'before', cascade: false })(...week('2026-03-30'))).toEqual([
      ...['2026-03-30', '2026-03-31', '2026-04-01', '2026-04-02', '2026-04-02'],
    ]);
  });

  it('moves the Friday alone for the first of May 2026', () => {
    expect(bw()(...week('2026-04-27'))).toEqual([...week('2026-04-27').slice(0, 4), '2026-05-02']);
  });

  it('moves Thursday and Friday for Corpus Christi 2026 in North Rhine-Westphalia, and nothing in Berlin', () => {
    expect(nw()(...week('2026-06-01'))).toEqual([
      ...['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-05', '2026-06-06'],
    ]);
    expect(inLand('11', RULE)(...week('2026-06-01'))).toEqual(week('2026-06-01'));
  });

  it('goes over the end of the week at Christmas 2026, when Saturday is a holiday too, or begins before it', () => {
    expect(bw()('2026-12-24', '2026-12-25', '2026-12-28')).toEqual([
      ...['2026-12-24', '2026-12-28', '2026-12-28'],
    ]);
    expect(bw({ christmas: 'before' })(...week('2026-12-21'))).toEqual([
      ...['2026-12-19', '2026-12-21', '2026-12-22', '2026-12-23', '2026-12-24'],
    ]);
    // New Year is not the week of Christmas.
    expect(bw({ christmas: 'before' })('2027-01-01')).toEqual(['2027-01-02']);
  });

  it('keeps the order over two holidays side by side: Thursday and Friday of Christmas 2025', () => {
    expect(bw()('2025-12-24', '2025-12-25', '2025-12-26')).toEqual([
      ...['2025-12-24', '2025-12-27', '2025-12-29'],
    ]);
    expect(bw({ direction: 'before' })('2025-12-24', '2025-12-25', '2025-12-26')).toEqual([
      ...['2025-12-22', '2025-12-23', '2025-12-24'],
    ]);
  });

  it('is as ever where the holiday is a Saturday or Sunday, but for what is collected on that Saturday', () => {
    // German Unity Day 2026 is a Saturday, All Saints' a Sunday.
    expect(nw()(...week('2026-09-28'), '2026-10-03')).toEqual([...week('2026-09-28'), '2026-10-05']);
    expect(nw()(...week('2026-10-26'), ...week('2026-11-02'))).toEqual([
      ...week('2026-10-26'),
      ...week('2026-11-02'),
    ]);
    expect(nw()('2026-11-01')).toEqual(['2026-11-01']);
  });

  it('follows what the unit says of single weeks, own free days and worked holidays', () => {
    const own = { weeks: [{ date: '2026-06-04', direction: 'before' as const }] };
    expect(nw(own)('2026-06-04', '2026-06-05', '2026-05-14')).toEqual([
      ...['2026-06-03', '2026-06-05', '2026-05-15'],
    ]);
    expect(nw({ extraDays: ['2026-02-16'] })('2026-02-16', '2026-02-17')).toEqual([
      ...['2026-02-17', '2026-02-18'],
    ]);
    expect(nw({ workedDays: ['2026-06-04'] })('2026-06-04', '2026-06-05')).toEqual([
      ...['2026-06-04', '2026-06-05'],
    ]);
    expect(nw({ direction: 'none' })('2026-12-25')).toEqual(['2026-12-25']);
  });

  it('tells for which holiday each day moves', () => {
    const shift = shifterOf(RULE, publicHolidays('080000000000'));
    expect(shift('2026-04-08')).toEqual({
      ...{ planned: '2026-04-08', date: '2026-04-09', holiday: '2026-04-06' },
    });
    expect(shift('2026-04-03').holiday).toBe('2026-04-03');
    expect(shift('2026-04-02').holiday).toBeNull();
  });

  it('leaves the regular day where a unit collects nothing for weeks', () => {
    const extraDays = Array.from({ length: 59 }, (_, days) =>
      Temporal.PlainDate.from('2026-06-01').add({ days }).toString(),
    );
    expect(nw({ extraDays, cascade: false })('2026-06-02')).toEqual(['2026-06-02']);
  });
});

const DAY = 86_400_000;
const numberOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY;
const dateOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
/** 0 is Monday; day 0 was a Thursday. */
const weekdayOf = (day: number) => (day + 3) % 7;

/**
 * The same by another way: the trucks' queue. Each morning the round of that weekday lines up; where may be worked, the
 * first in the line goes out. Beforehand is the same film backwards. `dir` is the direction of time.
 */
function rounds(
  monday: number,
  free: (day: number) => boolean,
  { dir, cascade, saturday }: { dir: 1 | -1; cascade: boolean; saturday: boolean },
): Map<number, number> {
  const out = new Map<number, number>();
  const works = (day: number) => weekdayOf(day) < (saturday ? 6 : 5) && !free(day);
  const first = dir === 1 ? monday : monday + 5;
  const last = dir === 1 ? monday + 5 : monday;
  const waiting: number[] = [];
  for (let day = first; (last - day) * dir >= 0 || waiting.length > 0; day += dir) {
    const isOwn = (last - day) * dir >= 0;
    if (isOwn) waiting.push(day);
    const alone = waiting.length === 1 && waiting[0] === day && !free(day);
    if (cascade && (works(day) || alone)) {
      // Beforehand a Saturday's own holiday holds up nobody.
      const next = waiting.shift();
      if (next !== undefined) out.set(next, day);
    } else if (cascade && weekdayOf(day) === 5 && isOwn && waiting.length === 1) {
      waiting.shift();
      let other = day;
      while (!works(other)) other += dir;
      out.set(day, other);
    } else if (!cascade) {
      for (const one of waiting.splice(0)) {
        let other = one;
        if (free(one)) while (!works(other)) other += dir;
        out.set(one, other);
      }
    }
  }
  return out;
}

describe.each(Object.entries(LAENDER))('the rule in %s, 2025 to 2029', (land, key) => {
  const different = DIFFERENT[land] ?? { only: 'ours', dates: [] };
  const theirs = YEARS.flatMap((year) =>
    // One of LAENDER's own keys: all are regions of the other list.
    getHolidays(year, land as keyof typeof LAENDER).map(({ dateString }) => dateString),
  ).filter((date) => different.only === 'ours' || !different.dates.includes(date));
  const all = new Set(different.only === 'ours' ? [...theirs, ...different.dates] : theirs);

  it('knows the holidays of the other list', () => {
    const isHoliday = publicHolidays(`${key}0000000000`);
    const ours = [];
    for (let day = numberOf('2025-01-01'); day <= numberOf('2029-12-31'); day += 1)
      if (isHoliday(dateOf(day))) ours.push(dateOf(day));
    expect(ours).toEqual([...all].sort());
  });

  it('moves each working day as the queue of the trucks does', () => {
    const free = (day: number) => all.has(dateOf(day));
    const wrong: string[] = [];
    for (const direction of ['after', 'before'] as const)
      for (const [cascade, saturday] of [
        [true, true],
        [true, false],
        [false, true],
        [false, false],
      ] as const) {
        const rule = { ...NO_RULE, direction, cascade, saturday };
        const shift = shifterOf(rule, publicHolidays(`${key}0000000000`));
        // From the first to the last whole week: the days around it are known to both.
        for (let monday = numberOf('2025-01-06'); monday <= numberOf('2029-12-17'); monday += 7) {
          if (![-1, 0, 1, 2, 3, 4, 5, 6].some((days) => free(monday + days))) continue;
          const dir = direction === 'after' ? 1 : -1;
          for (const [day, target] of rounds(monday, free, { dir, cascade, saturday })) {
            const found = shift(dateOf(day)).date;
            if (found !== dateOf(target))
              wrong.push(
                `${direction} ${cascade} ${saturday}: ${dateOf(day)} → ${found}, not ${dateOf(target)}`,
              );
          }
        }
      }
    expect(wrong).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { HOLIDAYS_SOURCE, holidaysOf, nextHoliday } from './holidays.ts';

/** The table of the handbook (broadband, section 7): day → Länder, beside the nine days of all. */
const EASTER: Readonly<Record<number, string>> = {
  2024: '2024-03-31',
  2025: '2025-04-20',
  2026: '2026-04-05',
  2027: '2027-03-28',
  2028: '2028-04-16',
  2029: '2029-04-01',
  2030: '2030-04-21',
};
const KEYS = {
  SH: '01',
  HH: '02',
  NI: '03',
  HB: '04',
  NW: '05',
  HE: '06',
  RP: '07',
  BW: '08',
  BY: '09',
  SL: '10',
  BE: '11',
  BB: '12',
  MV: '13',
  SN: '14',
  ST: '15',
  TH: '16',
};

function expected(state: string, year: number): string[] {
  const easter = Temporal.PlainDate.from(EASTER[year] ?? '');
  const moved = (days: number) => easter.add({ days }).toString();
  const repentance = [16, 17, 18, 19, 20, 21, 22]
    .map((day) => Temporal.PlainDate.from({ year, month: 11, day }))
    .find((day) => day.dayOfWeek === 3);
  const some: [string, string[]][] = [
    [moved(0), ['BB']],
    [moved(49), ['BB']],
    [`${year}-01-06`, ['BW', 'BY', 'ST']],
    [`${year}-03-08`, ['BE', 'MV']],
    [moved(60), ['BW', 'BY', 'HE', 'NW', 'RP', 'SL']],
    [`${year}-08-15`, ['SL']],
    [`${year}-09-20`, ['TH']],
    [`${year}-10-31`, ['BB', 'MV', 'SN', 'ST', 'TH', 'HB', 'HH', 'NI', 'SH']],
    [`${year}-11-01`, ['BW', 'BY', 'NW', 'RP', 'SL']],
    [repentance?.toString() ?? '', ['SN']],
    ['2025-05-08', year === 2025 ? ['BE'] : []],
    // Not in the handbook; the package knows it as a one-off of Berlin. Marked "zu prüfen" like all days.
    ['2028-06-17', year === 2028 ? ['BE'] : []],
  ];
  const all = [
    `${year}-01-01`,
    moved(-2),
    moved(1),
    `${year}-05-01`,
    moved(39),
    moved(50),
    `${year}-10-03`,
    `${year}-12-25`,
    `${year}-12-26`,
  ];
  return [...all, ...some.filter(([, states]) => states.includes(state)).map(([day]) => day)].sort();
}

describe('public holidays', () => {
  it.each(Object.entries(KEYS))('of %s are those of the handbook, 2024 to 2030', (state, key) => {
    for (const year of Object.keys(EASTER).map(Number)) {
      expect(
        holidaysOf(`${key}0000000000`, year).map(({ date }) => date),
        `${state} ${year}`,
      ).toEqual(expected(state, year));
    }
  });

  it('of the federation are the nine of all Länder', () => {
    expect(holidaysOf('000000000000', 2027).length).toBe(9);
  });

  it('have a name in both languages', () => {
    expect(holidaysOf('050000000000', 2027)[1]?.name).toEqual({ de: 'Karfreitag', en: 'Good Friday' });
  });

  it('name the version that is installed as their source', () => {
    expect(`date-holidays ${packageJson.dependencies['date-holidays']}`).toContain(HOLIDAYS_SOURCE.name);
  });

  it('come next from the day itself on, also over the turn of the year', () => {
    expect(nextHoliday('010000000000', Temporal.PlainDate.from('2026-10-31')).date).toBe('2026-10-31');
    expect(nextHoliday('010000000000', Temporal.PlainDate.from('2026-11-01')).date).toBe('2026-12-25');
    expect(nextHoliday('010000000000', Temporal.PlainDate.from('2026-12-27')).date).toBe('2027-01-01');
  });
});

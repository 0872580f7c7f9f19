import { holidaysOf } from '../../../kernel/calendar/holidays.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { Fraction } from '../fractions.ts';
import { type SeriesRecord, seriesSchema, type ToldDate } from '../model.ts';

interface Where {
  ars: Ars;
  from: Temporal.PlainDate;
}

/** Every so many weeks, so many days after a Monday; the same days whenever they are made. */
interface Plan {
  fraction: Fraction;
  variant?: string;
  name: string;
  weeks: number;
  shift: number;
}

const PLANS: readonly Plan[] = [
  { fraction: 'residual', name: 'Restmüll 2-wöchentlich', weeks: 2, shift: 4 },
  { fraction: 'residual', variant: '4-woechentlich', name: 'Restmüll 4-wöchentlich', weeks: 4, shift: 4 },
  { fraction: 'bio', name: 'Bioabfall', weeks: 2, shift: 11 },
  { fraction: 'paper', name: 'Papier', weeks: 4, shift: 9 },
  { fraction: 'packaging', name: 'Leichtverpackungen', weeks: 2, shift: 8 },
];
const MONTHS = 14;
const MONDAY = Temporal.PlainDate.from('2024-01-01');

/** Bins of one district; the next one is a day earlier in the week and a week later. */
export function seriesOf(district: string, index: number, where: Where): [string, SeriesRecord][] {
  return PLANS.map(({ fraction, variant, name, weeks, shift }) => {
    const key = variant === undefined ? fraction : `${fraction}-${variant}`;
    return [
      `${index}-${key}`,
      record(
        { district, bins: [{ key, fraction, name }] },
        told(every(weeks, shift - index + 7 * index, where), where),
      ),
    ];
  });
}

/** The same everywhere: the truck for hazardous waste, Christmas trees, and when the recycling centre is open. */
export function sharedSeries(where: Where): [string, SeriesRecord][] {
  const stop = { name: 'Beispielplatz', address: 'vor dem Musterhaus', point: null };
  const trees = [where.from.year, where.from.year + 1].map((year) =>
    // The Saturday after Epiphany.
    saturdayFrom(Temporal.PlainDate.from({ year, month: 1, day: 7 })),
  );
  return [
    [
      'schadstoffe',
      record(
        {
          ...{ bins: [{ key: 'hazardous', fraction: 'hazardous', name: 'Schadstoffmobil' }], stop },
          window: { from: '14:00', until: '16:00' },
        },
        plain(every(13, 43, where)),
      ),
    ],
    [
      'weihnachtsbaeume',
      record(
        { bins: [{ key: 'christmas-trees', fraction: 'christmas-trees', name: 'Weihnachtsbäume' }] },
        plain(trees.filter((day) => isWithin(day, where))),
      ),
    ],
    [
      'hof',
      record(
        {
          bins: [{ key: 'recycling-centre', fraction: 'recycling-centre', name: 'Beispiel-Wertstoffhof' }],
          window: { from: '09:00', until: '13:00' },
        },
        plain(every(1, 5, where)),
      ),
    ],
  ];
}

function record(given: Partial<SeriesRecord>, dates: ToldDate[]): SeriesRecord {
  return seriesSchema.parse({
    ...{ district: '', dates, rhythm: null, window: null, stop: null, note: null },
    ...given,
  });
}

/** From the first of the month on, so that they are written once a month and not once a day. */
function first({ from }: Where): Temporal.PlainDate {
  return from.with({ day: 1 });
}

function isWithin(day: Temporal.PlainDate, where: Where): boolean {
  const end = first(where).add({ months: MONTHS });
  return Temporal.PlainDate.compare(day, first(where)) >= 0 && Temporal.PlainDate.compare(day, end) < 0;
}

function every(weeks: number, shift: number, where: Where): Temporal.PlainDate[] {
  const step = 7 * weeks;
  const begin = MONDAY.add({ days: shift });
  const behind = begin.until(first(where)).days;
  const days: Temporal.PlainDate[] = [];
  for (
    let day = begin.add({ days: Math.floor(behind / step) * step });
    Temporal.PlainDate.compare(day, first(where).add({ months: MONTHS })) < 0;
    day = day.add({ days: step })
  )
    if (isWithin(day, where)) days.push(day);
  return days;
}

function saturdayFrom(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.add({ days: (6 - day.dayOfWeek + 7) % 7 });
}

function plain(days: readonly Temporal.PlainDate[]): ToldDate[] {
  return days.map((day) => toldDate(day, day, null));
}

/** From a holiday on, all of the week is a day later: an invented rule, so that moved days can be seen. */
function told(days: readonly Temporal.PlainDate[], { ars }: Where): ToldDate[] {
  return days.map((planned) => {
    const monday = planned.subtract({ days: planned.dayOfWeek - 1 });
    const holiday = holidaysOf(ars, planned.year).find(({ date }) => {
      const day = Temporal.PlainDate.from(date);
      return (
        day.dayOfWeek <= 5 &&
        Temporal.PlainDate.compare(day, monday) >= 0 &&
        Temporal.PlainDate.compare(day, planned) <= 0
      );
    });
    if (holiday === undefined) return toldDate(planned, planned, null);
    return toldDate(planned.add({ days: 1 }), planned, `Feiertag (${holiday.name.de})`);
  });
}

function toldDate(date: Temporal.PlainDate, planned: Temporal.PlainDate, note: string | null): ToldDate {
  return {
    ...{ key: planned.toString(), date: date.toString(), note },
    planned: date.equals(planned) ? null : planned.toString(),
    ...{ isCancelled: false, window: null, stop: null },
  };
}

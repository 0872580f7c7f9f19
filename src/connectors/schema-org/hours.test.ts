import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canRead, expandHours } from '../../kernel/calendar/hours/expand.ts';
import { hoursOf } from './hours-of.ts';
import { namesOf } from './names.ts';
import { nodeOf } from './node.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const ERFURT = '160510000000';
/** Two weeks without a public holiday in Thüringen. */
const FIRST = Temporal.PlainDate.from('2026-11-02');

interface Part {
  dayOfWeek?: string[];
  opens?: string;
  closes?: string;
  validFrom?: string;
  validThrough?: string;
}
function read(parts: Part[]) {
  const { names } = namesOf('https://schema.org');
  const notes: string[] = [];
  const node = nodeOf({ openingHoursSpecification: parts }, names);
  if (node === null) throw new Error('no node');
  return { ...hoursOf(node, names, ({ code }) => notes.push(code)), notes };
}
const stateAt = (rule: string | null, at: Temporal.PlainDateTime) => {
  const instant = at.toZonedDateTime('Europe/Berlin').toInstant().toString();
  const { intervals } = expandHours(rule, ERFURT, at.toPlainDate());
  return intervals.find(({ from, until }) => from <= instant && instant < until)?.state;
};

it.each<[string, Part[], string, string | null]>([
  [
    'days in a row together',
    [{ dayOfWeek: DAYS.slice(0, 5), opens: '09:00:00', closes: '17:00' }],
    'Mo-Fr 09:00-17:00; PH unknown',
    null,
  ],
  [
    'two times of a day together',
    [
      { dayOfWeek: ['Monday'], opens: '14:00', closes: '18:00' },
      { dayOfWeek: ['Monday'], opens: '10:00', closes: '12:00' },
    ],
    'Mo 10:00-12:00,14:00-18:00; PH unknown',
    null,
  ],
  ['without days every day', [{ opens: '00:00', closes: '23:59' }], 'Mo-Su 00:00-24:00; PH unknown', null],
  [
    'without an end open for a while',
    [{ dayOfWeek: ['Friday'], opens: '19:00' }],
    'Fr 19:00+; PH unknown',
    null,
  ],
  [
    'with the same time twice unknown',
    [{ dayOfWeek: ['Friday'], opens: '00:00', closes: '00:00' }],
    'Fr unknown; PH unknown',
    null,
  ],
  [
    'on public holidays where it names them',
    [{ dayOfWeek: ['PublicHolidays'], opens: '10:00', closes: '12:00' }],
    'PH 10:00-12:00',
    null,
  ],
  [
    'of one day also if it is a holiday',
    [
      { dayOfWeek: ['Friday'], opens: '10:00', closes: '12:00' },
      { opens: '10:00', closes: '11:00', validFrom: '2026-12-25', validThrough: '2026-12-25' },
    ],
    'Fr 10:00-12:00; PH unknown; 2026 Dec 25 off; 2026 Dec 25 Mo-Su 10:00-11:00',
    null,
  ],
  [
    'of a season with its end',
    [
      {
        dayOfWeek: ['Sunday'],
        opens: '10:00',
        closes: '12:00',
        validFrom: '2026-05-01',
        validThrough: '2026-10-31',
      },
    ],
    'Mo-Su unknown; 2026 May 01-2026 Oct 31 off; 2026 May 01-2026 Oct 31 Su 10:00-12:00; PH unknown',
    '2026-10-31',
  ],
])('hours are written %s', (_, parts, openingHours, hoursUntil) => {
  expect(read(parts)).toEqual({ openingHours, hoursUntil, notes: [] });
  expect(canRead(openingHours)).toBe(true);
});

it('hours on a holiday of the Land are those that are named, or unknown', () => {
  const all: Part = { dayOfWeek: DAYS, opens: '10:00', closes: '18:00' };
  const noon = Temporal.PlainDateTime.from('2026-12-25T12:00');
  expect(stateAt(read([all]).openingHours, noon)).toBe('unknown');
  const named: Part = { dayOfWeek: ['PublicHolidays'], opens: '11:00', closes: '17:00' };
  expect(stateAt(read([all, named]).openingHours, noon)).toBe('open');
  expect(stateAt(read([all, named]).openingHours, noon.with({ hour: 10, minute: 30 }))).toBe('closed');
});

it.each<[string, Part[]]>([
  ['no times', [{ dayOfWeek: ['Monday'] }]],
  ['a day that is none', [{ dayOfWeek: ['Someday'], opens: '10:00', closes: '12:00' }]],
  ['a date that is none', [{ opens: '10:00', closes: '12:00', validFrom: '2026-13-01' }]],
  ['a time that is none', [{ opens: '25:00', closes: '26:00' }]],
])('hours with %s stay unknown, and are told', (_, parts) => {
  expect(read(parts)).toEqual({ openingHours: null, hoursUntil: null, notes: ['unreadable-hours'] });
});

it('whatever parts there are, the rule says of each hour what the parts say of it', () => {
  const hour = fc.integer({ min: 0, max: 23 });
  const part = fc.record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
    from: hour,
    length: fc.integer({ min: 1, max: 12 }),
  });
  const clock = (value: number) => `${String(value).padStart(2, '0')}:00`;
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 7, max: 13 }),
      hour,
      (parts, day, at) => {
        // Of the same day: not over midnight, where a rule for the next day may say otherwise.
        const good = parts
          .map(({ days, from, length }) => ({ days, from, until: Math.min(23, from + length) }))
          .filter(({ from, until }) => until > from);
        fc.pre(good.length > 0);
        const { openingHours } = read(
          good.map(({ days, from, until }) => ({
            dayOfWeek: days.map((one) => DAYS[one - 1] ?? ''),
            opens: clock(from),
            closes: clock(until),
          })),
        );
        const date = FIRST.add({ days: day - 7 });
        const isOpen = good.some(
          ({ days, from, until }) => days.includes(date.dayOfWeek) && at >= from && at < until,
        );
        expect(stateAt(openingHours, date.toPlainDateTime({ hour: at, minute: 30 }))).toBe(
          isOpen ? 'open' : 'closed',
        );
      },
    ),
    { numRuns: 60 },
  );
});

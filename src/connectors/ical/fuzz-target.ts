/** What the fuzz harness damages: a series with changes, a calendar with its own zone, and whole days. */
import { z } from 'zod';
import type { FuzzTarget } from '../testing/fuzz-target.ts';
import { type IcalSettings, ical } from './ical.ts';
import type { CalendarEntry } from './model.ts';
import { calendar, event } from './test-calendar.ts';

const SERIES = calendar(
  'X-WR-CALNAME:Veranstaltungen',
  event(
    'UID:serie@stadt.example',
    'DTSTART;TZID=Europe/Berlin:20260304T190000',
    'DTEND;TZID=Europe/Berlin:20260304T210000',
    'RRULE:FREQ=WEEKLY;BYDAY=WE,FR;COUNT=12',
    'EXDATE;TZID=Europe/Berlin:20260311T190000',
    'RDATE:20260501T170000Z',
    'SUMMARY;LANGUAGE=de:Chor\\, offen für alle',
    'DESCRIPTION:Ein langer Text\\n<b>mit</b> Auszeichnung und\r\n  einer Falte',
    'LOCATION:Stadthalle',
    'GEO:50.9413;6.9583',
    'URL:https://stadt.example/chor',
    'CATEGORIES:Musik,Kultur',
    'ORGANIZER;CN="Kulturamt":mailto:kultur@stadt.example',
    'STATUS:CONFIRMED',
    'SEQUENCE:2',
    'LAST-MODIFIED:20260101T080000Z',
  ),
  event(
    'UID:serie@stadt.example',
    'RECURRENCE-ID;TZID=Europe/Berlin:20260318T190000',
    'DTSTART;TZID=Europe/Berlin:20260319T200000',
    'DURATION:PT1H30M',
  ),
  event('UID:serie@stadt.example', 'RECURRENCE-ID:20260320T180000Z', 'STATUS:CANCELLED'),
);
const ZONE = calendar(
  ...['BEGIN:VTIMEZONE', 'TZID:Rathaus', 'BEGIN:DAYLIGHT', 'DTSTART:19810329T020000', 'TZOFFSETFROM:+0100'],
  ...['TZOFFSETTO:+0200', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT', 'BEGIN:STANDARD'],
  ...['DTSTART:19961027T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100'],
  ...['RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD', 'END:VTIMEZONE'],
  event('DTSTART;TZID=Rathaus:20260701T190000', 'RRULE:FREQ=MONTHLY;BYDAY=1WE,-1FR;UNTIL=20261231T000000Z'),
  event('UID:b', 'DTSTART:20260415T190000', 'BEGIN:VALARM', 'TRIGGER:-PT15M', 'END:VALARM'),
);
const DAYS = calendar(
  event(
    'UID:c',
    'DTSTART;VALUE=DATE:20260328',
    'DTEND;VALUE=DATE:20260331',
    'RRULE:FREQ=YEARLY;BYMONTHDAY=28',
  ),
  event(
    'UID:d',
    'DTSTART:20260415',
    'RRULE:FREQ=DAILY;INTERVAL=3;BYSETPOS=-1;BYDAY=MO',
    'TRANSP:TRANSPARENT',
  ),
);

const instant = z.iso.datetime();
const line = z.string().min(1).max(500);
const rest = {
  key: z.string().min(1),
  status: z.enum(['scheduled', 'cancelled', 'moved']),
  title: line.optional(),
  location: line.optional(),
};

// With `exactOptionalPropertyTypes` zod's "string or undefined" is no optional text; what is read has no undefined.
const value = z.strictObject({
  uid: z.string().min(1).max(500),
  title: line,
  description: z.string().min(1).max(100_000).nullable(),
  location: line.nullable(),
  point: z.strictObject({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) }).nullable(),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  categories: z.array(line).max(50),
  organiser: line.nullable(),
  status: z.enum(['scheduled', 'cancelled', 'tentative']),
  occurrences: z
    .array(
      z.union([
        z.strictObject({
          ...rest,
          allDay: z.literal(false),
          start: instant,
          end: instant.nullable(),
          zone: line,
        }),
        z.strictObject({ ...rest, allDay: z.literal(true), firstDay: z.iso.date(), lastDay: z.iso.date() }),
      ]),
    )
    .max(500),
  isCut: z.boolean(),
  repeats: z.literal(true).optional(),
  changedAt: instant.nullable(),
}) as z.ZodType<CalendarEntry>;

export const target: FuzzTarget<CalendarEntry, IcalSettings> = {
  connector: ical,
  seeds: [
    { name: 'series', bytes: Buffer.from(SERIES), settings: ical.settings.parse({}) },
    { name: 'zone', bytes: Buffer.from(ZONE), settings: ical.settings.parse({}) },
    { name: 'days', bytes: Buffer.from(DAYS), settings: ical.settings.parse({ zone: 'Europe/Lisbon' }) },
  ],
  value,
  // With a change of the clocks in it; a year would only make more of the same dates.
  horizon: {
    from: Temporal.Instant.from('2026-03-01T00:00:00Z'),
    until: Temporal.Instant.from('2026-05-15T00:00:00Z'),
  },
  tokens: [
    ...[
      'FREQ=SECONDLY',
      'COUNT=2000000',
      'UNTIL=99991231',
      'BYHOUR=0,1,2,3',
      'BYSETPOS=-1',
      '00010101T000000',
    ],
    ...[
      'TZID=W. Europe Standard Time',
      'VALUE=DATE',
      'RECURRENCE-ID',
      'BEGIN:VEVENT\r\n',
      'END:VEVENT\r\n',
      '\r\n ',
    ],
    ...['P9999W', 'RDATE;VALUE=PERIOD:', 'METHOD:CANCEL\r\n', '\\,', '"'],
  ],
};

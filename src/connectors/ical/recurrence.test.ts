import { expect, test } from 'vitest';
import { calendar, codes, dates, event, readBytes, readCalendar, YEAR } from './test-calendar.ts';

const SPRING = {
  from: Temporal.Instant.from('2026-03-01T00:00:00Z'),
  until: Temporal.Instant.from('2026-05-01T00:00:00Z'),
};

const weekly = (...lines: string[]) =>
  event('DTSTART;TZID=Europe/Berlin:20260304T190000', 'RRULE:FREQ=WEEKLY;COUNT=6', ...lines);

test('an excepted date is left out, in whatever zone it is written', async () => {
  const { values } = await readCalendar(
    weekly(
      'EXDATE;TZID=Europe/Berlin:20260311T190000',
      'EXDATE:20260318T180000Z',
      'EXDATE;VALUE=DATE:20260401',
    ),
  );
  expect(dates(values[0]?.value)).toEqual(['2026-03-04T19:00', '2026-03-25T19:00', '2026-04-08T19:00']);
});

test('a series whose dates are all excepted has none and is no fault', async () => {
  const { values, faults } = await readCalendar(
    event('DTSTART;VALUE=DATE:20260304', 'RRULE:FREQ=DAILY;COUNT=2', 'EXDATE;VALUE=DATE:20260304,20260305'),
  );
  expect(faults).toEqual([]);
  expect(values[0]?.value).toMatchObject({ occurrences: [], isCut: false });
});

test('extra dates are added, also as periods with an end of their own', async () => {
  const { values } = await readCalendar(
    event(
      'DTSTART;TZID=Europe/Berlin:20260304T190000',
      'DURATION:PT1H',
      'RDATE;TZID=Europe/Berlin:20260306T200000,20260304T190000',
      'RDATE;VALUE=PERIOD:20260307T100000Z/20260307T130000Z,20260308T100000Z/PT30M',
    ),
  );
  expect(values[0]?.value.occurrences.map((one) => !one.allDay && [one.start, one.end])).toEqual([
    ['2026-03-04T18:00:00Z', '2026-03-04T19:00:00Z'],
    ['2026-03-06T19:00:00Z', '2026-03-06T20:00:00Z'],
    ['2026-03-07T10:00:00Z', '2026-03-07T13:00:00Z'],
    ['2026-03-08T10:00:00Z', '2026-03-08T10:30:00Z'],
  ]);
});

const moved = event(
  'RECURRENCE-ID;TZID=Europe/Berlin:20260311T190000',
  'DTSTART;TZID=Europe/Berlin:20260312T200000',
  'DTEND;TZID=Europe/Berlin:20260312T210000',
  'SUMMARY:Konzert im Freien',
  'LOCATION:Park',
);
const cancelled = event('RECURRENCE-ID:20260318T180000Z', 'STATUS:CANCELLED');

test.for([
  ['after', (series: string) => [series, moved, cancelled]],
  ['before', (series: string) => [moved, cancelled, series]],
] as const)('changed and cancelled dates keep their key, %s the series in the file', async ([, order]) => {
  const { values, faults } = await readCalendar(...order(weekly('LOCATION:Saal', 'DURATION:PT2H')));
  expect(faults).toEqual([]);
  expect(values).toHaveLength(1);
  expect(values[0]?.value.occurrences.slice(0, 3)).toEqual([
    {
      key: '2026-03-04T18:00:00Z',
      status: 'scheduled',
      allDay: false,
      start: '2026-03-04T18:00:00Z',
      end: '2026-03-04T20:00:00Z',
      zone: 'Europe/Berlin',
    },
    {
      key: '2026-03-11T18:00:00Z',
      status: 'moved',
      title: 'Konzert im Freien',
      location: 'Park',
      allDay: false,
      start: '2026-03-12T19:00:00Z',
      end: '2026-03-12T20:00:00Z',
      zone: 'Europe/Berlin',
    },
    {
      key: '2026-03-18T18:00:00Z',
      status: 'cancelled',
      allDay: false,
      start: '2026-03-18T18:00:00Z',
      end: '2026-03-18T20:00:00Z',
      zone: 'Europe/Berlin',
    },
  ]);
});

test('a date that is changed but not moved stays scheduled', async () => {
  const { values } = await readCalendar(
    weekly(),
    event('RECURRENCE-ID:20260311T180000Z', 'DTSTART:20260311T180000Z', 'SUMMARY:Mit Gast'),
  );
  expect(values[0]?.value.occurrences[1]).toMatchObject({ status: 'scheduled', title: 'Mit Gast' });
});

test('changed dates of whole days, and dates named by their day only, are found', async () => {
  const days = event('UID:days', 'DTSTART;VALUE=DATE:20260304', 'RRULE:FREQ=DAILY;COUNT=3');
  const { values } = await readCalendar(
    days,
    event('UID:days', 'RECURRENCE-ID;VALUE=DATE:20260305', 'DTSTART;VALUE=DATE:20260310'),
    event('UID:days', 'RECURRENCE-ID:20260306T000000Z', 'STATUS:CANCELLED'),
    weekly(),
    event('RECURRENCE-ID;VALUE=DATE:20260311', 'STATUS:CANCELLED'),
  );
  expect(values[0]?.value.occurrences.map(({ key, status }) => [key, status])).toEqual([
    ['2026-03-04', 'scheduled'],
    ['2026-03-06', 'cancelled'],
    ['2026-03-05', 'moved'],
  ]);
  expect(values[1]?.value.occurrences[1]).toMatchObject({ key: '2026-03-11T18:00:00Z', status: 'cancelled' });
});

test('changed dates without their series are dates of their own', async () => {
  const { values } = await readCalendar(
    moved,
    event('RECURRENCE-ID:20260318T180000Z', 'DTSTART:20260318T180000Z'),
  );
  expect(values).toHaveLength(1);
  expect(values[0]?.value.occurrences.map(({ key, status }) => [key, status])).toEqual([
    ['2026-03-11T18:00:00Z', 'moved'],
    ['2026-03-18T18:00:00Z', 'scheduled'],
  ]);
});

test('the highest SEQUENCE wins, of the entry and of each of its dates, in any order', async () => {
  const old = event('DTSTART:20260301T100000Z', 'SEQUENCE:1', 'SUMMARY:Alt');
  const newest = event('DTSTART:20260302T100000Z', 'SEQUENCE:10', 'SUMMARY:Neu');
  const dateOf = (sequence: number, hour: number) =>
    event(
      'RECURRENCE-ID:20260302T100000Z',
      `DTSTART:20260302T${hour}0000Z`,
      `SEQUENCE:${sequence}`,
      'SUMMARY:Neu',
    );
  for (const parts of [
    [old, newest, dateOf(2, 12), dateOf(1, 11)],
    [dateOf(1, 11), newest, dateOf(2, 12), old],
  ]) {
    const { values, faults } = await readCalendar(...parts);
    expect(faults).toEqual([]);
    expect(values).toHaveLength(1);
    expect(values[0]?.value).toMatchObject({
      title: 'Neu',
      occurrences: [{ start: '2026-03-02T12:00:00Z', status: 'moved' }],
    });
    expect(codes(values[0]?.notes)).toEqual(['older-version', 'older-version']);
  }
});

test('the same UID twice with nothing to tell which is newer: the later one counts, the other is reported', async () => {
  const { values, faults, reported } = await readCalendar(
    event('DTSTART:20260301T100000Z', 'SUMMARY:Eins'),
    event('DTSTART:20260302T100000Z', 'SUMMARY:Zwei'),
  );
  expect(values.map(({ value }) => value.title)).toEqual(['Zwei']);
  expect(faults).toEqual([]);
  expect(reported).toMatchObject([{ where: 'line 3', code: 'duplicate-uid' }]);
});

test('with the same SEQUENCE the later change counts', async () => {
  const { values, faults } = await readCalendar(
    event('DTSTART:20260301T100000Z', 'SUMMARY:Neu', 'LAST-MODIFIED:20260202T000000Z'),
    event('DTSTART:20260302T100000Z', 'SUMMARY:Alt', 'LAST-MODIFIED:20260101T000000Z'),
  );
  expect(values[0]?.value.title).toBe('Neu');
  expect(faults).toEqual([]);
});

test('a cancelled series is cancelled on each of its dates', async () => {
  const { values } = await readCalendar(weekly('STATUS:CANCELLED'));
  expect(values[0]?.value.status).toBe('cancelled');
  expect(new Set(values[0]?.value.occurrences.map(({ status }) => status))).toEqual(new Set(['cancelled']));
});

test('a first date that the rule does not make is a date all the same, and counts', async () => {
  // The 4th of March is a Wednesday.
  const { values } = await readCalendar(
    event('DTSTART;TZID=Europe/Berlin:20260304T190000', 'RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=3'),
    event(
      'UID:b',
      'DTSTART;TZID=Europe/Berlin:20260304T190000',
      'RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20260313T190000',
    ),
  );
  expect(dates(values[0]?.value)).toEqual(['2026-03-04T19:00', '2026-03-06T19:00', '2026-03-13T19:00']);
  expect(dates(values[1]?.value)).toEqual(dates(values[0]?.value));
});

test.for([
  ['a day, to its end', 'UNTIL=20260311', '20260304T190000', ['2026-03-04T19:00', '2026-03-11T19:00']],
  ['an instant', 'UNTIL=20260311T180000Z', '20260304T190000', ['2026-03-04T19:00', '2026-03-11T19:00']],
  ['an instant just before', 'UNTIL=20260311T175959Z', '20260304T190000', ['2026-03-04T19:00']],
  ['a local time', 'UNTIL=20260311T190000', '20260304T190000', ['2026-03-04T19:00', '2026-03-11T19:00']],
] as const)('UNTIL may be %s', async ([, until, start, expected]) => {
  const { values } = await readCalendar(
    event(`DTSTART;TZID=Europe/Berlin:${start}`, `RRULE:FREQ=WEEKLY;${until}`),
  );
  expect(dates(values[0]?.value)).toEqual(expected);
  expect(values[0]?.value.isCut).toBe(false);
});

test('a series that goes on is cut at the horizon and says so', async () => {
  const { values } = await readBytes(
    Buffer.from(calendar(event('DTSTART;TZID=Europe/Berlin:20200101T190000', 'RRULE:FREQ=MONTHLY'))),
    { horizon: SPRING },
  );
  expect(dates(values[0]?.value)).toEqual(['2026-03-01T19:00', '2026-04-01T19:00']);
  expect(values[0]?.value.isCut).toBe(true);
});

test('a series wholly in the past, and one wholly in the future, have no dates', async () => {
  const { values } = await readCalendar(
    event('DTSTART;TZID=Europe/Berlin:20200101T190000', 'RRULE:FREQ=WEEKLY;COUNT=5'),
    event('UID:b', 'DTSTART;TZID=Europe/Berlin:20400101T190000', 'RRULE:FREQ=WEEKLY'),
  );
  expect(values.map(({ value }) => [value.occurrences, value.isCut])).toEqual([
    [[], false],
    [[], true],
  ]);
});

test('what began before the horizon and still lasts belongs to it', async () => {
  const { values } = await readCalendar(
    event('DTSTART;VALUE=DATE:20251228', 'DTEND;VALUE=DATE:20260103'),
    event('UID:b', 'DTSTART:20251231T220000Z', 'DTEND:20260101T010000Z', 'RRULE:FREQ=YEARLY'),
    event('UID:c', 'DTSTART;VALUE=DATE:20251228', 'DTEND;VALUE=DATE:20260101'),
  );
  expect(values.map(({ value }) => dates(value))).toEqual([
    ['2025-12-28'],
    ['2025-12-31T23:00', '2026-12-31T23:00'],
    [],
  ]);
});

test.for([
  ['without a frequency', 'RRULE:COUNT=3'],
  ['with an unknown frequency', 'RRULE:FREQ=SOMETIMES'],
  ['with an unknown day', 'RRULE:FREQ=WEEKLY;BYDAY=XX'],
  ['with an interval of nothing', 'RRULE:FREQ=WEEKLY;INTERVAL=0'],
  ['with a negative number of dates', 'RRULE:FREQ=WEEKLY;COUNT=-1'],
  ['with an hour 25', 'RRULE:FREQ=DAILY;BYHOUR=25'],
  ['with a part twice', 'RRULE:FREQ=DAILY;COUNT=1;COUNT=2'],
  ['with an unknown part', 'RRULE:FREQ=DAILY;BYEASTER=1'],
  ['with another calendar', 'RRULE:RSCALE=CHINESE;FREQ=YEARLY'],
  ['with a counted day in a week', 'RRULE:FREQ=WEEKLY;BYDAY=2MO'],
  ['that is empty', 'RRULE:'],
  ['that is no rule', 'RRULE:jeden Montag'],
] as const)('a rule %s is reported with the key of the entry', async ([, line]) => {
  const { values, faults } = await readCalendar(event('DTSTART:20260304T190000', line));
  expect(values).toEqual([]);
  expect(faults).toMatchObject([{ key: 'a@example', where: 'line 3', code: 'bad-rule' }]);
});

test.for([
  ['every second for ever', '20260304T190000', 'FREQ=SECONDLY', 500, true],
  ['two million seconds', '20260304T190000', 'FREQ=SECONDLY;COUNT=2000000', 500, true],
  ['two million seconds, long ago', '20200304T190000', 'FREQ=SECONDLY;COUNT=2000000', 0, false],
  ['two million days from the year 0001', '00010101T190000', 'FREQ=DAILY;COUNT=2000000', 365, true],
  ['every day until 9999', '20260304T190000', 'FREQ=DAILY;UNTIL=99991231T235959Z', 303, true],
  ['every minute of Mondays', '20260304T190000', 'FREQ=MINUTELY;BYDAY=MO', 500, true],
  ['every second of every day, by parts', '20260304T190000', `FREQ=DAILY;${allSeconds()}`, 500, true],
  ['the 30th of February', '20260304T190000', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 1, false],
  ['the 30th of February, each second', '20260304T190000', 'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30', 1, false],
  ['an interval of a million weeks', '20260304T190000', 'FREQ=WEEKLY;INTERVAL=999999', 1, true],
  ['a billion weeks', '20260304T190000', 'FREQ=WEEKLY;COUNT=999999999', 44, true],
] as const)(
  '%s: at most 500 dates within the horizon, in bounded time',
  async ([, start, rule, expected, isCut]) => {
    const began = process.cpuUsage();
    const { values } = await readCalendar(event(`DTSTART;TZID=Europe/Berlin:${start}`, `RRULE:${rule}`));
    const { user, system } = process.cpuUsage(began);
    expect(values[0]?.value.occurrences).toHaveLength(expected);
    expect(values[0]?.value.isCut).toBe(isCut);
    expect((user + system) / 1e6).toBeLessThan(2);
  },
);

test('a rule that needs too much work is reported instead of being carried out', async () => {
  const { values, faults } = await readCalendar(
    event('DTSTART:20200304T190000', 'RRULE:FREQ=MINUTELY;BYHOUR=9,10;BYDAY=MO;COUNT=2000000'),
  );
  expect(values).toEqual([]);
  expect(faults).toMatchObject([{ key: 'a@example', code: 'rule-too-long' }]);
});

test('an event of the year 0001 is read, has no dates now, and is reported', async () => {
  const { values, faults } = await readCalendar(
    event('DTSTART;TZID=Europe/Berlin:00010101T120000', 'DTEND;TZID=Europe/Berlin:00010101T130000'),
    event('UID:b', 'DTSTART;VALUE=DATE:00010101', 'RRULE:FREQ=YEARLY'),
  );
  expect(faults).toEqual([]);
  expect(values.map(({ value }) => dates(value))).toEqual([[], ['2026-01-01']]);
  expect(values.map(({ notes }) => codes(notes))).toEqual([['unlikely-year'], ['unlikely-year']]);
});

test('more than 500 single dates are cut too', async () => {
  const days = Array.from({ length: 700 }, (_, day) =>
    Temporal.PlainDate.from('2026-01-01').add({ days: day }).toString().replaceAll('-', ''),
  );
  const { values } = await readBytes(
    Buffer.from(calendar(event('DTSTART;VALUE=DATE:20260101', `RDATE;VALUE=DATE:${days.join(',')}`))),
    { horizon: { ...YEAR, until: Temporal.Instant.from('2028-01-01T00:00:00Z') } },
  );
  expect(values[0]?.value.occurrences).toHaveLength(500);
  expect(values[0]?.value.isCut).toBe(true);
});

function allSeconds(): string {
  const to = (end: number) => Array.from({ length: end }, (_, value) => value).join(',');
  return `BYHOUR=${to(24)};BYMINUTE=${to(60)};BYSECOND=${to(60)}`;
}

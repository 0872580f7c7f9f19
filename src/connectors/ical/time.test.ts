import { expect, test } from 'vitest';
import { calendar, codes, dates, event, readBytes, readCalendar } from './test-calendar.ts';

const zone = (tzid: string, ...lines: string[]) =>
  ['BEGIN:VTIMEZONE', `TZID:${tzid}`, ...lines, 'END:VTIMEZONE'].join('\r\n');
const change = (kind: string, start: string, from: string, to: string, rule: string) =>
  [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    `RRULE:${rule}`,
    `END:${kind}`,
  ].join('\r\n');
const BERLIN = [
  change('DAYLIGHT', '19810329T020000', '+0100', '+0200', 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'),
  change('STANDARD', '19961027T030000', '+0200', '+0100', 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'),
];
const NEW_YORK = [
  change('DAYLIGHT', '20070311T020000', '+0100', '+0200', 'FREQ=YEARLY;BYMONTH=3;BYDAY=2SU'),
  change('STANDARD', '20071104T020000', '+0200', '+0100', 'FREQ=YEARLY;BYMONTH=11;BYDAY=1SU'),
];
const start = (tzid: string) => event(`DTSTART;TZID=${tzid}:20260701T190000`);

test('the same clock time is another instant on each side of both changes of the clocks', async () => {
  const { values } = await readCalendar(
    event('DTSTART;TZID=Europe/Berlin:20260322T190000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=2'),
    event(
      'UID:b',
      'DTSTART;TZID=Europe/Berlin:20261018T190000',
      'DURATION:PT1H',
      'RRULE:FREQ=WEEKLY;COUNT=2',
    ),
  );
  expect(values.map(({ value }) => value.occurrences.map((one) => !one.allDay && one.start))).toEqual([
    ['2026-03-22T18:00:00Z', '2026-03-29T17:00:00Z'],
    ['2026-10-18T17:00:00Z', '2026-10-25T18:00:00Z'],
  ]);
});

test('a night that crosses a change of the clocks ends at the hour that was announced', async () => {
  const { values } = await readCalendar(
    event(
      'DTSTART;TZID=Europe/Berlin:20260321T220000',
      'DTEND;TZID=Europe/Berlin:20260322T060000',
      'RRULE:FREQ=WEEKLY;COUNT=2',
    ),
  );
  expect(values[0]?.value.occurrences.map((one) => !one.allDay && one.end)).toEqual([
    '2026-03-22T05:00:00Z',
    '2026-03-29T04:00:00Z',
  ]);
});

test('a rule makes no date at a clock time that does not exist', async () => {
  const { values } = await readCalendar(
    event('DTSTART;TZID=Europe/Berlin:20260328T023000', 'RRULE:FREQ=DAILY;UNTIL=20260330T120000Z'),
  );
  expect(dates(values[0]?.value)).toEqual(['2026-03-28T02:30', '2026-03-30T02:30']);
});

test('a floating time is meant in the zone of the source', async () => {
  const text = Buffer.from(calendar(event('DTSTART:20260701T190000')));
  const berlin = await readBytes(text);
  const lisbon = await readBytes(text, { zone: 'Europe/Lisbon' });
  expect(berlin.values[0]?.value.occurrences).toMatchObject([
    { start: '2026-07-01T17:00:00Z', zone: 'Europe/Berlin' },
  ]);
  expect(lisbon.values[0]?.value.occurrences).toMatchObject([
    { start: '2026-07-01T18:00:00Z', zone: 'Europe/Lisbon' },
  ]);
});

test('a time in UTC is that instant, shown in the zone of the source', async () => {
  const { values } = await readCalendar(event('DTSTART:20260701T170000Z'));
  expect(values[0]?.value.occurrences).toMatchObject([
    { start: '2026-07-01T17:00:00Z', zone: 'Europe/Berlin' },
  ]);
});

test.for([
  ['a name of Windows', 'W. Europe Standard Time', 'Europe/Berlin'],
  ['a name in quotes', '"Europe/Berlin"', 'Europe/Berlin'],
  ['a name behind a prefix', '/mozilla.org/20050126_1/Europe/Berlin', 'Europe/Berlin'],
  ['another zone', 'America/New_York', 'America/New_York'],
] as const)('%s is understood', async ([, tzid, expected]) => {
  const { values } = await readCalendar(start(tzid));
  expect(values[0]?.value.occurrences).toMatchObject([{ zone: expected }]);
  expect(values[0]?.notes).toBeUndefined();
});

test('a VTIMEZONE that tells the truth is not mentioned', async () => {
  const { values } = await readCalendar(zone('Europe/Berlin', ...BERLIN), start('Europe/Berlin'));
  expect(values[0]?.notes).toBeUndefined();
});

test('a VTIMEZONE that lies is not believed: the zone of that name counts, with a note', async () => {
  for (const order of [
    [zone('Europe/Berlin', ...NEW_YORK), start('Europe/Berlin')],
    [start('Europe/Berlin'), zone('Europe/Berlin', ...NEW_YORK)],
    [
      zone('Europe/Berlin', change('STANDARD', '19700101T000000', '+0800', '+0800', 'FREQ=YEARLY')),
      start('Europe/Berlin'),
    ],
  ]) {
    const { values } = await readCalendar(...order);
    expect(values[0]?.value.occurrences).toMatchObject([
      { start: '2026-07-01T17:00:00Z', zone: 'Europe/Berlin' },
    ]);
    expect(codes(values[0]?.notes)).toEqual(['zone-contradicts']);
  }
});

test('an unknown name with the offsets of a known zone is that zone, with a note', async () => {
  const { values } = await readCalendar(zone('Rathaus', ...BERLIN), start('Rathaus'));
  expect(values[0]?.value.occurrences).toMatchObject([
    { start: '2026-07-01T17:00:00Z', zone: 'Europe/Berlin' },
  ]);
  expect(codes(values[0]?.notes)).toEqual(['zone-by-offsets']);
});

test('an unknown name with one offset all year is that offset', async () => {
  const fixed = change('STANDARD', '19700101T000000', '+0530', '+0530', 'FREQ=YEARLY');
  const { values } = await readCalendar(zone('Werk', fixed), start('Werk'));
  expect(values[0]?.value.occurrences).toMatchObject([{ start: '2026-07-01T13:30:00Z', zone: '+05:30' }]);
});

test('an unknown name with a name beside it is that zone', async () => {
  const { values } = await readCalendar(
    zone('Rathaus', 'X-LIC-LOCATION:Europe/Berlin', ...BERLIN),
    start('Rathaus'),
  );
  expect(values[0]?.value.occurrences).toMatchObject([{ zone: 'Europe/Berlin' }]);
});

test('an unknown name with offsets of nowhere is reported', async () => {
  const { values, faults } = await readCalendar(zone('Rathaus', ...NEW_YORK), start('Rathaus'));
  expect(values).toEqual([]);
  expect(faults).toMatchObject([{ key: 'a@example', code: 'unknown-zone' }]);
});

test.for([
  ['one day without an end', ['DTSTART;VALUE=DATE:20260329'], '2026-03-29', '2026-03-29'],
  [
    'the end is exclusive',
    ['DTSTART;VALUE=DATE:20260328', 'DTEND;VALUE=DATE:20260331'],
    '2026-03-28',
    '2026-03-30',
  ],
  [
    'an end on the same day',
    ['DTSTART;VALUE=DATE:20260329', 'DTEND;VALUE=DATE:20260329'],
    '2026-03-29',
    '2026-03-29',
  ],
  ['a length', ['DTSTART;VALUE=DATE:20260329', 'DURATION:P1W'], '2026-03-29', '2026-04-04'],
  ['no VALUE=DATE', ['DTSTART:20260329'], '2026-03-29', '2026-03-29'],
  [
    'an end before the start',
    ['DTSTART;VALUE=DATE:20260329', 'DTEND;VALUE=DATE:20260301'],
    '2026-03-29',
    '2026-03-29',
  ],
] as const)('whole days: %s', async ([, lines, firstDay, lastDay]) => {
  const { values } = await readCalendar(event(...lines));
  expect(values[0]?.value.occurrences).toEqual([
    { key: firstDay, status: 'scheduled', allDay: true, firstDay, lastDay },
  ]);
});

test.for([
  ['no end', [], null, []],
  ['an end', ['DTEND:20260701T180000Z'], '2026-07-01T18:00:00Z', []],
  ['a length', ['DURATION:PT90M'], '2026-07-01T18:30:00Z', []],
  ['the same end', ['DTEND:20260701T170000Z'], null, []],
  ['an end before the start', ['DTEND:20260701T160000Z'], null, ['end-before-start']],
  ['an end that is a day', ['DTEND;VALUE=DATE:20260702'], null, ['mixed-end']],
  ['an end that is none', ['DTEND:später'], null, ['bad-end']],
  ['a length of less than nothing', ['DURATION:-PT1H'], null, ['bad-duration']],
  ['a length of centuries', ['DURATION:P99999W'], null, ['bad-duration']],
] as const)('times: %s', async ([, lines, end, notes]) => {
  const { values } = await readCalendar(event('DTSTART:20260701T170000Z', ...lines));
  expect(values[0]?.value.occurrences).toMatchObject([{ start: '2026-07-01T17:00:00Z', end }]);
  expect(codes(values[0]?.notes)).toEqual(notes);
});

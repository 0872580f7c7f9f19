import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UnreadableFeed } from '../../kernel/sources/connector.ts';
import { ical } from './ical.ts';
import { calendar, codes, dates, event, readBytes, readCalendar } from './test-calendar.ts';

const FILES = join(import.meta.dirname, '../../../../shared/data/ical');
const isHere = existsSync(FILES);
if (!isHere) console.log('ical: the real files are not here (../shared/data/ical), their tests are skipped.');

test('an event is told with everything that is read of it', async () => {
  const { values, faults } = await readCalendar(
    event(
      'DTSTART;TZID=Europe/Berlin:20260415T190000',
      'DTEND;TZID=Europe/Berlin:20260415T213000',
      'DESCRIPTION:Erste Zeile\\nzweite\\, mit <b>Auszeichnung</b>',
      'LOCATION:Stadthalle\\, Großer Saal',
      'GEO:50.9413;6.9583',
      'URL:https://stadt.example/konzert?id=1',
      'CATEGORIES:Musik,Kultur',
      'CATEGORIES:Musik',
      'ORGANIZER;CN="Stadt Musterstadt, Kulturamt":mailto:kultur@stadt.example',
      'STATUS:TENTATIVE',
      'LAST-MODIFIED:20260101T080000Z',
    ),
  );
  expect(faults).toEqual([]);
  expect(values).toEqual([
    {
      kind: 'value',
      key: 'a@example',
      where: 'line 3',
      value: {
        uid: 'a@example',
        title: 'Konzert',
        description: 'Erste Zeile\nzweite, mit <b>Auszeichnung</b>',
        location: 'Stadthalle, Großer Saal',
        point: { lon: 6.9583, lat: 50.9413 },
        url: 'https://stadt.example/konzert?id=1',
        categories: ['Musik', 'Kultur'],
        organiser: 'Stadt Musterstadt, Kulturamt',
        status: 'tentative',
        occurrences: [
          {
            key: '2026-04-15T17:00:00Z',
            status: 'scheduled',
            allDay: false,
            start: '2026-04-15T17:00:00Z',
            end: '2026-04-15T19:30:00Z',
            zone: 'Europe/Berlin',
          },
        ],
        isCut: false,
        changedAt: '2026-01-01T08:00:00Z',
      },
    },
  ]);
});

test.for([
  [
    'a folded line',
    'SUMMARY:Ein langer\r\n  Titel über zwei\r\n\t Zeilen',
    'Ein langer Titel über zwei Zeilen',
  ],
  ['a script', 'SUMMARY:<script>alert(1)</script>Lesung <i>mit</i> Musik', 'Lesung mit Musik'],
  ['escapes', 'SUMMARY:A\\, B\\; C \\\\ D\\nE', 'A, B; C \\ D E'],
  ['control and direction characters', 'SUMMARY:Fest\u0007\u202e am Platz', 'Fest am Platz'],
  ['a parameter with a colon in quotes', 'SUMMARY;LANGUAGE=de;ALTREP="cid:part1":Fest: heute', 'Fest: heute'],
  ['a VALUE that does not fit', 'SUMMARY;VALUE=DATE:Fest', 'Fest'],
] as const)('a title with %s becomes one plain line', async ([, line, title]) => {
  const { values } = await readCalendar(event('DTSTART:20260415T190000', line));
  expect(values[0]?.value.title).toBe(title);
});

test('a fold within a letter of two bytes does no harm', async () => {
  const bytes = Buffer.from(calendar(event('DTSTART:20260415T190000', 'LOCATION:Grünanlage')));
  const at = bytes.indexOf('ü') + 1;
  const folded = Buffer.concat([bytes.subarray(0, at), Buffer.from('\r\n '), bytes.subarray(at)]);
  const { values } = await readBytes(folded);
  expect(values[0]?.value.location).toBe('Grünanlage');
  expect(values[0]?.notes).toBeUndefined();
});

test('it makes no difference how the bytes are cut into pieces, or how lines end', async () => {
  const text = calendar(
    event('DTSTART:20260415T190000', 'DESCRIPTION:Ein\r\n  Text'),
    event('UID:b', 'DTSTART:20260416'),
  );
  const whole = await readBytes(Buffer.from(text));
  expect(whole.values).toHaveLength(2);
  expect(await readBytes(Buffer.from(text), { step: 1 })).toEqual(whole);
  expect(await readBytes(Buffer.from(text.replaceAll('\r\n', '\n')), { step: 7 })).toEqual(whole);
  expect(await readBytes(Buffer.from(text.replaceAll('\r\n', '\r')), { step: 7 })).toEqual(whole);
});

test('a byte order mark, two calendars in one file, and other components are fine', async () => {
  const text = `\ufeff${calendar(event('DTSTART:20260415T190000'))}${calendar(
    'BEGIN:VTODO\r\nUID:x\r\nSUMMARY:Aufgabe\r\nEND:VTODO',
    event('UID:b', 'DTSTART:20260416', 'BEGIN:VALARM\r\nDESCRIPTION:Alarm\r\nTRIGGER:-PT5M\r\nEND:VALARM'),
  )}`;
  const { values, faults } = await readBytes(Buffer.from(text));
  expect(faults).toEqual([]);
  expect(values.map(({ key, value }) => [key, value.description])).toEqual([
    ['a@example', null],
    ['b', null],
  ]);
});

test('bytes in Windows-1252 are read, with a note', async () => {
  const { values } = await readBytes(
    Buffer.from(calendar(event('DTSTART:20260415T190000', 'LOCATION:Grünanlage')), 'latin1'),
  );
  expect(values[0]?.value.location).toBe('Grünanlage');
  expect(values[0]?.notes).toMatchObject([{ code: 'not-utf-8' }]);
});

test('NULs are taken out, which PostgreSQL could not store', async () => {
  const { values } = await readCalendar(
    event('DTSTART:20260415T190000', 'DESCRIPTION:Ein\0 Text', 'LOCATION:Saal\0'),
  );
  expect(values[0]?.value).toMatchObject({ description: 'Ein Text', location: 'Saal' });
});

test.for([
  ['swapped', 'GEO:6.9583;50.9413', 'swapped-coordinates'],
  ['out of range', 'GEO:191;6', 'no-coordinates'],
  ['zero', 'GEO:0;0', 'no-coordinates'],
  ['no numbers', 'GEO:hier;dort', 'no-coordinates'],
  ['one number', 'GEO:50.9', 'no-coordinates'],
] as const)('GEO that is %s is left out with a note', async ([, line, code]) => {
  const { values } = await readCalendar(event('DTSTART:20260415T190000', line));
  expect(values[0]?.value.point).toBeNull();
  expect(values[0]?.notes).toMatchObject([{ code }]);
});

test('GEO with decimal commas or an escaped semicolon is understood', async () => {
  for (const line of ['GEO:50,9413;6,9583', 'GEO:50.9413\\;6.9583']) {
    const { values } = await readCalendar(event('DTSTART:20260415T190000', line));
    expect(values[0]?.value.point).toEqual({ lon: 6.9583, lat: 50.9413 });
  }
});

test.for([
  'javascript:alert(1)',
  'mailto:a@b.example',
  'https://user:secret@x.example/',
  'www.stadt.example',
])('a URL that is no plain web address is left out: %s', async (url) => {
  const { values } = await readCalendar(event('DTSTART:20260415T190000', `URL:${url}`));
  expect(values[0]?.value.url).toBeNull();
  expect(values[0]?.notes).toMatchObject([{ code: 'no-web-address' }]);
});

test('of an organiser only the name is kept, never an address', async () => {
  for (const line of ['ORGANIZER:mailto:a@b.example', 'ORGANIZER;CN=a@b.example:mailto:a@b.example']) {
    const { values } = await readCalendar(event('DTSTART:20260415T190000', line));
    expect(values[0]?.value.organiser).toBeNull();
    expect(JSON.stringify(values)).not.toContain('b.example');
  }
});

test.for([
  ['no start', event(), 'no-start'],
  ['a start that is none', event('DTSTART:morgen'), 'bad-start'],
  ['the 30th of February', event('DTSTART;VALUE=DATE:20260230'), 'bad-start'],
  ['a title of a script alone', event('DTSTART:20260415', 'SUMMARY:<script>x</script>'), 'no-title'],
  ['an unknown zone', event('DTSTART;TZID=Mond/Krater:20260415T190000'), 'unknown-zone'],
  ['a UID without end', event(`UID:${'x'.repeat(600)}`, 'DTSTART:20260415'), 'bad-uid'],
  ['a RECURRENCE-ID that is none', event('DTSTART:20260415', 'RECURRENCE-ID:bald'), 'bad-recurrence-id'],
] as const)('an event with %s is reported with its line, and the others are read', async ([, bad, code]) => {
  const { values, faults } = await readCalendar(bad, event('UID:good', 'DTSTART:20260415'));
  expect(values.map(({ key }) => key)).toEqual(['good']);
  expect(faults).toMatchObject([{ where: 'line 3', code }]);
});

test('an event without a UID gets a key of its start and title, the same at every reading', async () => {
  const without = event('DTSTART:20260415T190000').replace('UID:a@example\r\n', '');
  const first = await readCalendar(without);
  const second = await readCalendar(event('UID:b', 'DTSTART:20260415'), without);
  expect(first.values[0]?.key).toMatch(/^no-uid:/);
  expect(second.values[1]?.key).toBe(first.values[0]?.key);
});

test('a line that is no property costs the line, not the event', async () => {
  const { values } = await readCalendar(event('DTSTART:20260415', 'GEO;"', 'Zeile ohne alles'));
  expect(values).toHaveLength(1);
  expect(values[0]?.notes).toMatchObject([{ code: 'unreadable-line' }]);
});

test('an event without END:VEVENT is reported, the next one is read', async () => {
  const open = event('DTSTART:20260415').replace('END:VEVENT', '').trimEnd();
  const { values, faults } = await readCalendar(open, event('UID:good', 'DTSTART:20260415'));
  expect(values.map(({ key }) => key)).toEqual(['good']);
  expect(faults).toMatchObject([{ where: 'line 3', code: 'no-event-end' }]);
});

test.for([
  ['cut-off', calendar(event('DTSTART:20260415')).replace('END:VCALENDAR\r\n', ''), 'line 7'],
  ['cut-off', calendar(event('DTSTART:20260415')).slice(0, 80), 'line 6'],
  ['not-a-calendar', '<!doctype html><html><body>Anmelden</body></html>', 'line 1'],
  ['not-a-calendar', '\r\n\r\nBEGIN:VCARD\r\nEND:VCARD\r\n', 'line 3'],
  ['empty', '', null],
  ['empty', '\r\n \r\n', null],
] as const)('a file that cannot be used is refused as a whole: %s (%#)', async ([code, text, where]) => {
  const error = await readBytes(Buffer.from(text)).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(UnreadableFeed);
  expect(error).toMatchObject({ code, where });
});

test('a line of 100 MB without a break is cut while it is read', { timeout: 60_000 }, async () => {
  const block = Buffer.alloc(1_000_000, 'x');
  async function* bytes() {
    yield Buffer.from(calendar().replace('END:VCALENDAR\r\n', ''));
    yield Buffer.from('BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Fest\r\nDTSTART:20260415\r\nDESCRIPTION:');
    for (let block_ = 0; block_ < 100; block_ += 1) yield block;
    yield Buffer.from('\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n');
  }
  const { values } = await readBytes(bytes());
  expect(values[0]?.value.description).toHaveLength(100_000);
  expect(values[0]?.notes).toMatchObject([{ code: 'text-cut' }]);
});

test('a text is never cut within a letter, which PostgreSQL could not store', async () => {
  const { values } = await readCalendar(
    event('DTSTART:20260415', `DESCRIPTION:x${'🌳'.repeat(60_000)}`, `SUMMARY:x${'🌳'.repeat(600)}`),
  );
  expect(values[0]?.value.description?.isWellFormed()).toBe(true);
  expect(values[0]?.value.title.isWellFormed()).toBe(true);
});

test('a line of dates that is too long to be kept whole is reported, not half read', async () => {
  const { faults } = await readCalendar(
    event('DTSTART:20260415', `EXDATE:${Array.from({ length: 40_000 }, () => '20260415').join(',')}`),
  );
  expect(codes(faults)).toEqual(['line-too-long']);
});

test('an event with more lines than a million characters is reported', async () => {
  const long = Array.from({ length: 60 }, () => `DESCRIPTION:${'x'.repeat(20_000)}`);
  const { values, faults } = await readCalendar(
    event('DTSTART:20260415', ...long),
    event('UID:b', 'DTSTART:20260415'),
  );
  expect(codes(faults)).toEqual(['too-large']);
  expect(values.map(({ key }) => key)).toEqual(['b']);
});

test('METHOD:CANCEL cancels what the calendar holds', async () => {
  const { values } = await readCalendar('METHOD:CANCEL', event('DTSTART:20260415'));
  expect(values[0]?.value).toMatchObject({ status: 'cancelled', occurrences: [{ status: 'cancelled' }] });
});

test('a zone that is none is refused in the settings', () => {
  expect(ical.settings.parse({})).toEqual({ zone: 'Europe/Berlin' });
  expect(ical.settings.safeParse({ zone: 'Europa/Berlin' }).success).toBe(false);
});

test.runIf(isHere).for([
  ['birkenfeld-enzkreis-alle.ics', 101],
  ['birkenfeld-enzkreis-birkenfeld.ics', 24],
  ['birkenfeld-enzkreis-grafenhausen.ics', 24],
  ['birkenfeld-enzkreis-recyclinghof.ics', 53],
  ['waste-mixed-test.ics', 112],
] as const)('%s holds %i whole days', async ([name, expected]) => {
  const horizon = {
    from: Temporal.Instant.from('2020-01-01T00:00:00Z'),
    until: Temporal.Instant.from('2027-12-31T00:00:00Z'),
  };
  const { values, faults } = await readBytes(readFileSync(join(FILES, name)), { horizon });
  expect(faults).toEqual([]);
  expect(values).toHaveLength(expected);
  for (const { value } of values) {
    const [only, ...more] = value.occurrences;
    expect(more).toEqual([]);
    expect(only?.allDay && only.firstDay === only.lastDay).toBe(true);
  }
});

test.runIf(isHere)(
  'the recurring sample comes every second Thursday and every second fourth Friday',
  async () => {
    const horizon = {
      from: Temporal.Instant.from('2020-01-01T00:00:00Z'),
      until: Temporal.Instant.from('2020-08-01T00:00:00Z'),
    };
    const { values } = await readBytes(readFileSync(join(FILES, 'waste-recurring-test.ics')), { horizon });
    expect(dates(values[0]?.value)).toEqual(
      ['04-02', '04-16', '04-30', '05-14', '05-28', '06-11', '06-25', '07-09', '07-23'].map(
        (day) => `2020-${day}`,
      ),
    );
    expect(dates(values[1]?.value)).toEqual(['2020-05-22', '2020-07-24']);
    expect(values.every(({ value }) => value.isCut)).toBe(true);
  },
);

import ICAL from 'ical.js';
import { ical } from '../../src/connectors/ical/ical.ts';
import { HORIZON, type ImportCase } from './case.ts';
import { writeLines } from './write-lines.ts';

const EVENTS = 100_000;
const ZONE = [
  ...['BEGIN:VTIMEZONE', 'TZID:Europe/Berlin', 'BEGIN:STANDARD', 'DTSTART:19701025T030000'],
  ...['RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'END:STANDARD'],
  ...['BEGIN:DAYLIGHT', 'DTSTART:19700329T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'],
  ...['TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'END:DAYLIGHT', 'END:VTIMEZONE'],
];

/** Mostly single evenings, every tenth a whole day, every fiftieth weekly for a quarter of a year. */
function* lines(): Generator<string> {
  yield `${['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//bench//DE', ...ZONE].join('\r\n')}\r\n`;
  for (let n = 0; n < EVENTS; n++) {
    const day = `2026${String(1 + (n % 12)).padStart(2, '0')}${String(1 + (n % 28)).padStart(2, '0')}`;
    const when =
      n % 10 === 0
        ? [`DTSTART;VALUE=DATE:${day}`]
        : [`DTSTART;TZID=Europe/Berlin:${day}T193000`, `DTEND;TZID=Europe/Berlin:${day}T213000`];
    const event = [
      ...['BEGIN:VEVENT', `UID:${n}@example.org`, 'DTSTAMP:20260101T000000Z', ...when],
      ...(n % 50 === 1 ? ['RRULE:FREQ=WEEKLY;COUNT=13'] : []),
      ...[`SUMMARY:Konzert im Gürzenich Nr. ${n}`, 'LOCATION:Gürzenich\\, Köln', 'GEO:50.9362;6.9589'],
      ...[
        'DESCRIPTION:Ein Abend mit Musik\\, die jeder kennt;',
        ' einige Zeilen\\nText folgen.',
        'END:VEVENT',
      ],
    ];
    yield `${event.join('\r\n')}\r\n`;
  }
  yield 'END:VCALENDAR\r\n';
}

export const icalCase: ImportCase = {
  ending: 'ics',
  write: (path) => writeLines(path, lines()),
  read: async (bytes) => ical.read(bytes, { settings: { zone: 'Europe/Berlin' }, horizon: HORIZON }),
  library: {
    name: 'ical.js without recurrences',
    async read(bytes) {
      // It knows whole texts only.
      const chunks: Uint8Array[] = [];
      for await (const chunk of bytes) chunks.push(chunk);
      const calendar = new ICAL.Component(ICAL.parse(Buffer.concat(chunks).toString()));
      let count = 0;
      for (const event of calendar.getAllSubcomponents('vevent'))
        if (event.getFirstPropertyValue('dtstart') !== null) count++;
      return count;
    },
  },
  records: EVENTS,
  target: 0.12,
};

import ICAL from 'ical.js';
import { ical } from '../../src/connectors/ical/ical.ts';
import { HORIZON, type ImportCase } from './case.ts';
import { writeLines } from './write-lines.ts';

export const EVENTS = 100_000;

/** A town's calendar: every tenth event is a weekly series, every seventh lasts whole days. */
export function* eventLines(): Generator<string> {
  yield 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Beispiel//Kalender//DE\r\n';
  for (let n = 0; n < EVENTS; n++) {
    const day = Temporal.PlainDate.from('2026-01-01')
      .add({ days: n % 365 })
      .toString()
      .replaceAll('-', '');
    const when =
      n % 7 === 0
        ? `DTSTART;VALUE=DATE:${day}`
        : `DTSTART;TZID=Europe/Berlin:${day}T${10 + (n % 10)}0000\r\nDURATION:PT2H`;
    const rule = n % 10 === 0 ? 'RRULE:FREQ=WEEKLY;COUNT=10\r\n' : '';
    yield `BEGIN:VEVENT\r\nUID:event-${n}@beispiel.example\r\nDTSTAMP:20251201T080000Z\r\n${when}\r\n${rule}` +
      `SUMMARY:Konzert der Musikschule Nr. ${n}\r\nLOCATION:Bürgerhaus\\, Große Gasse ${n % 200}\r\n` +
      `DESCRIPTION:Ein Abend mit Musik und Gesprächen. Der Eintritt ist frei\\, um eine\r\n  Spende wird gebeten.\r\n` +
      `CATEGORIES:Konzert,Familie\r\nEND:VEVENT\r\n`;
  }
  yield 'END:VCALENDAR\r\n';
}

export const icalCase: ImportCase = {
  ending: 'ics',
  write: (path) => writeLines(path, eventLines()),
  async read(bytes) {
    return ical.read(bytes, { settings: { zone: 'Europe/Berlin' }, horizon: HORIZON });
  },
  library: {
    // Holds the whole calendar in memory and writes out no dates: both are the connector's work.
    name: 'ical.js',
    async read(bytes) {
      let text = '';
      const decoder = new TextDecoder();
      for await (const chunk of bytes) text += decoder.decode(chunk, { stream: true });
      const calendar = new ICAL.Component(ICAL.parse(text));
      return calendar.getAllSubcomponents('vevent').filter((one) => one.getFirstPropertyValue('uid')).length;
    },
  },
  records: EVENTS,
  target: 0.2,
};

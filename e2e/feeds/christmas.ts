/** Feeds for Köln at Christmas 2026: 25 December is a Friday and a public holiday. */

/** 25 December, noon in Germany. */
export const NOON = '2026-12-25T11:00:00Z';

/** A calendar with a concert tonight, one next week, and what the journey adds. */
export function calendar(...more: string[]): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Beispiel//Kalender//DE',
    event({
      uid: 'tonight',
      summary: 'Weihnachtskonzert im Gürzenich',
      start: '20261225T193000',
      end: '20261225T213000',
      lines: [
        'LOCATION:Gürzenich\\, Martinstraße 29',
        'CATEGORIES:Konzert,Eintritt frei',
        'GEO:50.9366;6.9590',
      ],
    }),
    event({
      uid: 'later',
      summary: 'Neujahrslauf',
      start: '20270101T110000',
      end: '20270101T130000',
      lines: ['RRULE:FREQ=WEEKLY;COUNT=3', 'LOCATION:Stadtwald', 'CATEGORIES:Sport'],
    }),
    ...more,
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

export function event(one: {
  uid: string;
  summary: string;
  start: string;
  end: string;
  lines?: readonly string[];
}): string {
  return [
    'BEGIN:VEVENT',
    `UID:${one.uid}`,
    'DTSTAMP:20261201T080000Z',
    `DTSTART;TZID=Europe/Berlin:${one.start}`,
    `DTEND;TZID=Europe/Berlin:${one.end}`,
    `SUMMARY:${one.summary}`,
    ...(one.lines ?? []),
    'END:VEVENT',
  ].join('\r\n');
}

/** Three places: a museum with hours of its own on holidays, one that is closed then, one that says nothing. */
export const OSM = `<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6">
  <node id="1" lat="50.9400" lon="6.9600" timestamp="2026-11-01T08:00:00Z">
    <tag k="tourism" v="museum"/><tag k="name" v="Museum am Fest"/>
    <tag k="opening_hours" v="Tu-Su 10:00-18:00; PH 11:00-17:00"/><tag k="wheelchair" v="yes"/>
  </node>
  <node id="2" lat="50.9410" lon="6.9610" timestamp="2026-11-01T08:00:00Z">
    <tag k="tourism" v="museum"/><tag k="name" v="Museum der Werktage"/>
    <tag k="opening_hours" v="Mo-Fr 09:00-17:00; PH off"/>
  </node>
  <node id="3" lat="50.9420" lon="6.9620" timestamp="2026-11-01T08:00:00Z">
    <tag k="tourism" v="museum"/><tag k="name" v="Museum ohne Angabe"/>
  </node>
</osm>
`;

/** Feeds for All Saints 2026: a Sunday, and a public holiday in Nordrhein-Westfalen. */
import { event } from './christmas.ts';

/** One in the afternoon in Germany. */
export const SUNDAY = '2026-11-01T12:00:00Z';

/** So many more than fit on a page, without an answer to any question. */
const OTHERS = 60;

function calendarOf(...events: string[]): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Beispiel//Kalender//DE',
    ...events,
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** Köln: two for children tonight, far and near; a market in the open; and a long list beside them. */
export function cityCalendar(): string {
  return calendarOf(
    event({
      ...{ uid: 'far', summary: 'Puppenspiel im Süden', start: '20261101T180000', end: '20261101T190000' },
      lines: ['LOCATION:Bürgerhaus Süd', 'CATEGORIES:Familie,kostenlos', 'GEO:50.8800;7.0200'],
    }),
    event({
      ...{ uid: 'near', summary: 'Bilderbuchkino am Dom', start: '20261101T183000', end: '20261101T193000' },
      lines: ['LOCATION:Stadtbibliothek', 'CATEGORIES:Familie', 'GEO:50.9410;6.9580'],
    }),
    event({
      ...{ uid: 'market', summary: 'Markt auf dem Platz', start: '20261101T100000', end: '20261101T180000' },
      lines: ['LOCATION:Neumarkt', 'CATEGORIES:Markt', 'DESCRIPTION:Open Air'],
    }),
    ...Array.from({ length: OTHERS }, (_, n) =>
      event({
        ...{ uid: `o${n}`, summary: `Probe ${n}`, start: '20261101T200000', end: '20261101T210000' },
        lines: [`GEO:50.93${String(n).padStart(2, '0')};6.9000`],
      }),
    ),
  );
}

/** The one thing that is on next to a village. */
export function villageCalendar(): string {
  return calendarOf(
    event({
      ...{
        uid: 'chess',
        summary: 'Schach im Gemeindehaus',
        start: '20261101T150000',
        end: '20261101T170000',
      },
      lines: ['LOCATION:Gemeindehaus'],
    }),
  );
}

const museum = (id: number, name: string, tags: Readonly<Record<string, string>>) =>
  `<node id="${id}" lat="50.94${id}" lon="6.96${id}" timestamp="2026-10-01T08:00:00Z">
    ${Object.entries({ tourism: 'museum', name, ...tags })
      .map(([k, v]) => `<tag k="${k}" v="${v}"/>`)
      .join('')}</node>`;

const HOLIDAY = { opening_hours: 'Tu-Sa 10:00-18:00; Su off; PH 11:00-17:00' };

/** Museums that are open by their rule for holidays alone, with and without barriers; one that is closed by it. */
export const MUSEUMS = `<?xml version="1.0" encoding="UTF-8"?><osm version="0.6">
  ${museum(1, 'Museum am Fest', { ...HOLIDAY, wheelchair: 'yes' })}
  ${museum(2, 'Museum im Turm', { ...HOLIDAY, wheelchair: 'no' })}
  ${museum(3, 'Museum der Werktage', { opening_hours: 'Mo-Su 09:00-17:00; PH off', wheelchair: 'yes' })}
  ${museum(4, 'Museum ohne Angabe', {})}
</osm>`;

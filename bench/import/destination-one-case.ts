import { destinationOne } from '../../src/connectors/destination-one/destination-one.ts';
import { HORIZON, type ImportCase } from './case.ts';
import { parseJsonList } from './parse-json-list.ts';
import { writeLines } from './write-lines.ts';

const EVENTS = 20_000;

/** Invented events, every tenth daily for two weeks. */
function* items(): Generator<string> {
  yield `{"status":"OK","count":${EVENTS},"overallcount":${EVENTS},"channels":[],"facetGroups":[],"items":[\n`;
  for (let n = 0; n < EVENTS; n++) yield `${n === 0 ? '' : ',\n'}${JSON.stringify(item(n))}`;
  yield '\n]}\n';
}

function item(n: number) {
  const day = `2026-0${1 + (n % 9)}-${String(1 + (n % 14)).padStart(2, '0')}`;
  const until = `${day.slice(0, 8)}28T17:00:00+01:00`;
  const text = `Ein Abend mit Musik, die jeder kennt. ${'Der Eintritt ist frei. '.repeat(10)}`;
  return {
    ...{ global_id: `e_${n}`, id: `${n}`, title: `Konzert im Schlosshof Nr. ${n}`, type: 'Event' },
    categories: ['Konzerte'],
    texts: [
      { rel: 'details', type: 'text/html', value: `<p>${text}</p>` },
      { rel: 'details', type: 'text/plain', value: text },
    ],
    ...{ country: 'Deutschland', areas: ['Rudolstadt und Umgebung'], city: 'Rudolstadt', zip: '07407' },
    ...{ street: `Lange Gasse ${n % 200}`, phone: '+49 3672 000000', web: `https://example.org/${n}` },
    geo: { main: { latitude: 50.7 + (n % 997) / 10_000, longitude: 11.3 + (n % 787) / 10_000 } },
    timeIntervals: [
      {
        ...{ weekdays: [], tz: 'Europe/Berlin', interval: 1 },
        ...{ start: `${day}T16:00:00+01:00`, end: `${day}T17:00:00+01:00` },
        ...(n % 10 === 0 ? { freq: 'Daily', repeatUntil: until } : {}),
      },
    ],
    ...{ name: 'Schlosshof', keywords: [], features: ['Barrierefrei'], media_objects: [], attributes: [] },
  };
}

export const destinationOneCase: ImportCase = {
  ending: 'json',
  write: (path) => writeLines(path, items()),
  read: async (bytes) => destinationOne.read(bytes, { settings: {}, horizon: HORIZON }),
  library: { name: '@streamparser/json', read: (bytes) => parseJsonList(bytes, '$.items.*') },
  records: EVENTS,
  target: 0.08,
};

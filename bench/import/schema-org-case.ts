import { schemaOrgEvents } from '../../src/connectors/schema-org/schema-org.ts';
import { HORIZON, type ImportCase } from './case.ts';
import { parseJsonList } from './parse-json-list.ts';
import { writeLines } from './write-lines.ts';

const EVENTS = 20_000;

/** Invented events in the shape of ThüCAT, every tenth weekly over a quarter of a year. */
function* nodes(): Generator<string> {
  yield '{"@context":{"schema":"http://schema.org/","xsd":"http://www.w3.org/2001/XMLSchema#"},"@graph":[\n';
  for (let n = 0; n < EVENTS; n++) yield `${n === 0 ? '' : ',\n'}${JSON.stringify(node(n))}`;
  yield '\n]}\n';
}

function node(n: number) {
  const day = `2026-0${1 + (n % 9)}-${String(1 + (n % 28)).padStart(2, '0')}`;
  const when = {
    'schema:startDate': typed('schema:Date', day),
    'schema:startTime': typed('schema:Time', '19:30:00'),
    'schema:endTime': typed('schema:Time', '21:00:00'),
  };
  const weekly = {
    'schema:repeatFrequency': typed('schema:Duration', 'P1W'),
    'schema:endDate': typed('schema:Date', `2026-12-0${1 + (n % 9)}`),
    'schema:byDay': typed('schema:DayOfWeek', 'schema:Thursday'),
  };
  return {
    '@id': `https://example.org/resources/e_${n}`,
    '@type': ['schema:Thing', 'schema:Event', 'dcmitype:Event'],
    'schema:name': german(`Konzert im Schlosshof Nr. ${n}`),
    'schema:description': [
      german(`Ein Abend mit Musik, die jeder kennt. ${'Der Eintritt ist frei. '.repeat(10)}`),
      { '@language': 'en', '@value': 'An evening with music that everybody knows.' },
    ],
    'schema:url': typed('schema:URL', `https://example.org/termine/${n}`),
    'schema:eventSchedule': { '@type': ['schema:Schedule'], ...when, ...(n % 10 === 0 ? weekly : {}) },
    'schema:location': {
      '@id': `genid-${n}`,
      '@type': ['schema:Thing', 'schema:Place'],
      'schema:name': german('Schlosshof'),
      'schema:address': {
        '@type': ['schema:PostalAddress'],
        'schema:streetAddress': german(`Lange Gasse ${n % 200}`),
        'schema:postalCode': german('07407'),
        'schema:addressLocality': german('Rudolstadt'),
      },
      'schema:geo': {
        '@type': ['schema:GeoCoordinates'],
        'schema:latitude': typed('schema:Float', String(50.7 + (n % 997) / 10_000)),
        'schema:longitude': typed('schema:Float', String(11.3 + (n % 787) / 10_000)),
      },
    },
  };
}

function typed(type: string, value: string) {
  return { '@type': type, '@value': value };
}

function german(text: string) {
  return { '@language': 'de', '@value': text };
}

export const schemaOrgCase: ImportCase = {
  ending: 'json',
  write: (path) => writeLines(path, nodes()),
  read: async (bytes) => schemaOrgEvents.read(bytes, { settings: {}, horizon: HORIZON }),
  library: { name: '@streamparser/json', read: (bytes) => parseJsonList(bytes, '$.@graph.*') },
  records: EVENTS,
  target: 0.06,
};

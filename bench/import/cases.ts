import type { ImportCase } from './case.ts';

/**
 * One a connector. Each is loaded only in the process that measures it, so that no other one's code counts as its
 * memory. To add one: a file like `csv-case.ts`, and its line here.
 */
export const CASES: Readonly<Record<string, () => Promise<ImportCase>>> = {
  ical: async () => (await import('./ical-case.ts')).icalCase,
  'osm-xml': async () => (await import('./osm-xml-case.ts')).osmXmlCase,
  'osm-pbf': async () => (await import('./osm-pbf-case.ts')).osmPbfCase,
  'schema-org': async () => (await import('./schema-org-case.ts')).schemaOrgCase,
  'destination-one': async () => (await import('./destination-one-case.ts')).destinationOneCase,
  gpx: async () => (await import('./gpx-case.ts')).gpxCase,
  dldb: async () => (await import('./dldb-case.ts')).dldbCase,
  csv: async () => (await import('./csv-case.ts')).csvCase,
  geojson: async () => (await import('./geojson-case.ts')).geojsonCase,
};

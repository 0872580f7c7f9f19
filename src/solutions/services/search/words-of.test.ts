import { describe, expect, it } from 'vitest';
import { NOTHING_MORE, type OfficeRecord, type ServiceRecord } from '../feeds/records.ts';
import { wordsOfOffice, wordsOfService } from './words-of.ts';

const common = {
  ...{ ownerArs: '053150000000', family: 'test', key: '1', language: 'de', isPublic: true },
  ...{ url: null, changedAt: null },
};
const service: ServiceRecord = {
  ...NOTHING_MORE.service,
  ...common,
  name: 'Führerschein',
  about: [{ type: 'paragraph', text: 'Nicht der Reisepass.' }],
  ...{ keywords: ['Lappen', 'Führerschein Klasse B'], leika: [], authorities: [], offices: [], fees: [] },
  ...{ durationMinutes: null, processingTime: [], online: null, documents: [], conditions: [] },
  ...{ legal: [], links: [], translations: { en: { name: 'Driving licence' } } },
};
const office: OfficeRecord = {
  ...NOTHING_MORE.office,
  ...common,
  ...{ name: 'Bürgerbüro Süd', officialName: null, otherNames: ['Bezirksrathaus'], organisation: null },
  unit: 'Amt 33',
  address: { street: 'Hauptstr. 5', postcode: '50667', town: 'Köln', hint: null },
  ...{ point: null, contact: { phone: null, fax: null, email: null, url: null } },
  ...{ hours: [], accessibility: [], services: [], hiddenServices: [] },
};

describe('words by which a record is found', () => {
  it('are its names in all languages and its keywords in every spelling, each once, never its texts', () =>
    expect(wordsOfService(service)).toBe(' fuehrerschein fuhrerschein lappen klasse b driving licence '));

  it('are the names, the unit and the street of an office', () =>
    expect(wordsOfOffice(office)).toBe(
      ' buergerbuero sued burgerburo sud amt 33 bezirksrathaus hauptstr 5 ',
    ));

  it('are none where the names hold no letters', () =>
    expect(wordsOfService({ ...service, name: '…', keywords: [], translations: {} })).toBe('  '));
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../../../kernel/places/place.ts';
import { services as catalogue } from '../../catalogue/catalogue.ts';
import { NOTHING_MORE, officeRecordSchema, serviceRecordSchema } from '../../feeds/records.ts';
import type { OfficeRow } from '../../store/rows.ts';
import type { ServiceView } from '../../view/service-view.ts';
import { serviceJsonLd } from '../json-ld.ts';
import { anyOfficeFacts, anyServiceFacts } from '../testing/arbitrary-facts.ts';
import { readOffice, readService } from '../testing/read-linked.ts';
import { factsOfService } from './facts-of.ts';
import { DOMAINS, PARENTS, RANGES } from './schema-org.ts';
import { writeOffice, writeService } from './write-linked.ts';

const parents: Readonly<Record<string, readonly string[]>> = PARENTS;
const domains: Readonly<Record<string, readonly string[]>> = DOMAINS;
const ranges: Readonly<Record<string, readonly string[] | undefined>> = RANGES;

/** A type with all that it inherits from. */
function kindsOf(type: string): string[] {
  return [type, ...(parents[type] ?? []).flatMap(kindsOf)];
}

/** What is wrong with a thing and all inside it, by the vocabulary. */
function faultsOf(value: unknown, where: string, wanted: readonly string[] | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => faultsOf(one, where, wanted));
  if (typeof value !== 'object' || value === null) return [];
  const entries = new Map(Object.entries(value));
  const type = String(entries.get('@type'));
  if (!(type in parents)) return [`${where}: ${type} is no type`];
  const kinds = kindsOf(type);
  const fits = wanted === undefined || wanted.some((one) => kinds.includes(one));
  return [
    ...(fits ? [] : [`${where}: ${type} is none of ${wanted}`]),
    ...[...entries].flatMap(([name, inner]) => {
      if (name.startsWith('@')) return [];
      const may = domains[name]?.some((one) => kinds.includes(one)) === true;
      return [
        ...(may ? [] : [`${where}: ${type} has no ${name}`]),
        ...faultsOf(inner, `${where}.${name}`, ranges[name] ?? []),
      ];
    }),
  ];
}

const place: Place = {
  ...{ ars: '053150000000', ags: '05315000', name: 'Köln', officialName: 'Köln, Stadt', kind: 'Stadt' },
  ...{ levels: ['municipality', 'county'], parent: '050000000000', selectable: true, areaKm2: null },
  ...{ population: null, bbox: null, centre: null, postcodes: [], validFrom: null, validTo: null },
  source: 'test',
};
const info = { name: 'Stadt Köln', licence: 'dl-de/by-2-0', url: null, time: '2026-11-24T10:00:00Z' };
const row = { id: 'a', ars: place.ars, source: 's', seenAt: null };

const record = serviceRecordSchema.parse({
  ...NOTHING_MORE.service,
  ...{ ownerArs: place.ars, family: 'xzufi', key: '1', name: 'Hundesteuer anmelden', language: 'de' },
  ...{ isPublic: true, url: 'https://example.org/hund', changedAt: '2026-10-01T00:00:00Z' },
  about: [
    { type: 'paragraph', text: 'Wer einen Hund hält, meldet ihn an.' },
    { type: 'link', text: 'Mehr', href: 'https://example.org' },
  ],
  ...{ keywords: [], leika: ['99102013104000'], offices: [], fees: [], durationMinutes: null },
  authorities: [{ name: 'Kassen- und Steueramt', url: null }],
  ...{ processingTime: [], documents: [], conditions: [], legal: [], links: [] },
  online: { text: 'Online-Antrag', href: 'https://example.org/antrag' },
});

const office = (name: string, organisation: string | null = null): OfficeRow => ({
  ...row,
  record: officeRecordSchema.parse({
    ...NOTHING_MORE.office,
    ...{ ownerArs: place.ars, family: 'xzufi', key: name, name, language: 'de', isPublic: true, url: null },
    ...{ changedAt: null, officialName: null, otherNames: [], organisation, unit: null, point: null },
    address: { street: 'Athener Ring 4', postcode: '50765', town: 'Köln', hint: null },
    contact: { phone: '0221 1', fax: null, email: null, url: null },
    ...{ hours: [], accessibility: [], services: [], hiddenServices: [] },
  }),
});

const view = (own: Partial<ServiceView> = {}): ServiceView => ({
  page: 'dienste/hundesteuer',
  general: catalogue.find(({ id }) => id === 'hundesteuer') ?? null,
  text: { id: 'a', record, unit: place, info },
  responsibility: { kind: 'unknown', reason: 'not-in-source' },
  ...{ offices: [], officesHidden: 0, online: [], notes: [] },
  finder: { kind: 'off' },
  ...own,
});
const request = { place, language: 'de' as const };

describe('linked data', () => {
  it('use types and properties of schema.org only, each where it belongs', () => {
    fc.assert(
      fc.property(anyServiceFacts, (facts) => {
        expect(faultsOf(writeService(facts), 'service', ['GovernmentService'])).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(anyOfficeFacts, (facts) => {
        expect(faultsOf(writeOffice(facts), 'office', ['GovernmentOffice'])).toEqual([]);
      }),
    );
  });

  it('are refused by that look where they do not belong', () => {
    expect(faultsOf({ '@type': 'GovernmentService', inLanguage: 'de' }, 'x', undefined)).toEqual([
      'x: GovernmentService has no inLanguage',
    ]);
    expect(faultsOf({ '@type': 'Gouvernment' }, 'x', undefined)).toEqual(['x: Gouvernment is no type']);
    const place = { '@type': 'GovernmentService', provider: { '@type': 'Place' } };
    expect(faultsOf(place, 'x', undefined)).toEqual(['x.provider: Place is none of Organization']);
  });

  it('tell the same facts to whoever reads them, also after a way as text', () => {
    const way = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    fc.assert(
      fc.property(anyServiceFacts, (facts) => {
        const read = readService(way(writeService(facts)));
        expect(read).toEqual(facts);
      }),
    );
    fc.assert(
      fc.property(anyOfficeFacts, (facts) => {
        expect(readOffice(way(writeOffice(facts)))).toEqual(facts);
      }),
    );
  });
});

describe('a service', () => {
  it('tells what its text says, and by whose word', () => {
    expect(serviceJsonLd(view(), request).jsonLd).toEqual({
      '@context': 'https://schema.org',
      '@type': 'GovernmentService',
      name: 'Hundesteuer anmelden',
      description: 'Wer einen Hund hält, meldet ihn an.',
      identifier: ['urn:de:fim:leika:leistung:99102013104000'],
      areaServed: {
        '@type': 'AdministrativeArea',
        name: 'Köln',
        identifier: { '@type': 'PropertyValue', propertyID: 'ARS', value: '053150000000' },
      },
      provider: [{ '@type': 'GovernmentOrganization', name: 'Kassen- und Steueramt' }],
      availableChannel: [
        { '@type': 'ServiceChannel', name: 'Online-Antrag', serviceUrl: 'https://example.org/antrag' },
      ],
      subjectOf: {
        '@type': 'WebPage',
        url: 'https://example.org/hund',
        inLanguage: 'de',
        dateModified: '2026-10-01T00:00:00Z',
        sdDatePublished: '2026-11-24',
        license: { '@type': 'CreativeWork', name: 'dl-de/by-2-0' },
        creditText: 'Stadt Köln',
      },
    });
  });

  it('names every unit that may be responsible, with the part for which it is, and never one of them alone', () => {
    const unit = (name: string, part: string) => ({
      ...{ key: name, office: office(name), area: place },
      subArea: { scheme: null, key: part, name: part },
    });
    const facts = factsOfService(
      view({
        responsibility: {
          kind: 'several',
          roles: [
            {
              role: { code: null, name: null },
              units: [unit('Amt Nord', 'Nord'), unit('Amt Süd', 'Süd')],
            },
          ],
        },
      }),
      request,
    );
    expect(
      facts?.providers.map((one) => one.kind === 'office' && [one.office.name, one.office.area.name]),
    ).toEqual([
      ['Amt Nord', 'Nord'],
      ['Amt Süd', 'Süd'],
    ]);
    expect(facts?.providers[0]).toMatchObject({ office: { area: { within: { ars: place.ars } } } });
  });

  it('names who gives it only where that is somebody else', () => {
    const offices = [office('Kundenzentrum', 'Kassen- und Steueramt'), office('Außenstelle', 'Bürgeramt')];
    expect(factsOfService(view({ offices }), request)?.operators).toEqual(['Bürgeramt']);
  });

  it('does not offer a form as a way to do it online', () => {
    const online = (isForm: boolean, href: string) => ({
      area: place.ars,
      online: {
        ...row,
        record: {
          ...{ ownerArs: place.ars, family: 'xzufi', key: href, name: 'Antrag', language: 'de' },
          ...{ isPublic: true, url: null, changedAt: null, translations: {}, isForm, about: [] },
          ...{ links: [{ type: null, text: 'Antrag', href }], validity: [] },
        },
      },
    });
    const facts = factsOfService(
      view({
        online: [online(true, 'https://example.org/pdf'), online(false, 'https://example.org/online')],
      }),
      request,
    );
    expect(facts?.online.map(({ url }) => url)).toEqual([
      'https://example.org/antrag',
      'https://example.org/online',
    ]);
  });

  it('says nothing of what is only usual: no level, no provider, no way online', () => {
    const json = JSON.stringify(serviceJsonLd(view({ text: null }), request));
    expect(json).not.toMatch(/provider|availableChannel|serviceOperator/);
    expect(json).toContain('"license":{"@type":"CreativeWork","name":"EUPL-1.2"}');
  });

  it('is not told where it does not exist', () => {
    const absent = view({
      responsibility: { kind: 'absent', land: place, said: { by: 'Land', until: null } },
    });
    expect(serviceJsonLd(absent, request)).toEqual({});
  });

  it('tells hours that could be computed, of stretches that have an end on the same night', () => {
    const stretches = [
      { from: '2026-11-24T07:00:00Z', until: '2026-11-24T11:00:00Z', state: 'open' },
      { from: '2026-11-24T11:00:00Z', until: '2026-11-24T13:00:00Z', state: 'closed' },
      { from: '2026-11-25T21:00:00Z', until: '2026-11-25T23:00:00Z', state: 'open' },
      { from: '2026-11-26T07:00:00Z', until: '2026-11-26T23:00:00Z', state: 'open', openEnd: true as const },
      { from: '2026-11-27T00:00:00Z', until: '2026-11-29T00:00:00Z', state: 'open' },
    ];
    const { jsonLd } = serviceJsonLd(view({ offices: [office('Amt')] }), {
      ...request,
      hoursOf: () => stretches,
    });
    expect(jsonLd?.hoursAvailable).toEqual([
      {
        ...{ '@type': 'OpeningHoursSpecification', opens: '08:00', closes: '12:00' },
        ...{ validFrom: '2026-11-24', validThrough: '2026-11-24' },
      },
      {
        ...{ '@type': 'OpeningHoursSpecification', opens: '22:00', closes: '00:00' },
        ...{ validFrom: '2026-11-25', validThrough: '2026-11-25' },
      },
    ]);
  });
});

/** JSON-LD back to the facts that it tells, for tests: as a program reads it that knows schema.org and nothing of us. */
import type { AreaFacts, OfficeFacts, OpenFacts, ProviderFacts, ServiceFacts } from '../linked-data/facts.ts';

type Thing = Readonly<Record<string, unknown>>;

export function readService(value: unknown): ServiceFacts {
  const one = thing(value, 'GovernmentService');
  const channels = list(one.availableChannel).map((channel) => thing(channel, 'ServiceChannel'));
  const text = thing(one.subjectOf, 'WebPage');
  return {
    name: textOf(one.name) ?? '',
    about: textOf(one.description) ?? '',
    area: readArea(one.areaServed),
    leika: list(one.identifier).map(
      (urn) => /^urn:de:fim:leika:leistung:(\d{14})$/.exec(String(urn))?.[1] ?? '',
    ),
    providers: list(one.provider).map(readProvider),
    operators: list(one.serviceOperator).map(nameOf),
    online: channels
      .filter(({ serviceUrl }) => serviceUrl !== undefined)
      .map(({ name, serviceUrl }) => ({ name: textOf(name) ?? '', url: textOf(serviceUrl) ?? '' })),
    offices: channels
      .filter(({ serviceLocation }) => serviceLocation !== undefined)
      .map(({ serviceLocation }) => readOffice(serviceLocation)),
    text: {
      lang: textOf(text.inLanguage) ?? '',
      url: textOf(text.url),
      changedAt: textOf(text.dateModified),
      checkedOn: textOf(text.sdDatePublished) ?? '',
      licence: nameOf(text.license),
      credit: textOf(text.creditText) ?? '',
    },
  };
}

export function readOffice(value: unknown): OfficeFacts {
  const one = thing(value, 'GovernmentOffice');
  const address = one.address === undefined ? {} : thing(one.address, 'PostalAddress');
  const geo = one.geo === undefined ? null : thing(one.geo, 'GeoCoordinates');
  return {
    name: nameOf(one),
    otherNames: list(one.alternateName).map(String),
    organisation: one.parentOrganization === undefined ? null : nameOf(one.parentOrganization),
    street: textOf(address.streetAddress),
    postcode: textOf(address.postalCode),
    town: textOf(address.addressLocality),
    point: geo === null ? null : { lon: Number(geo.longitude), lat: Number(geo.latitude) },
    phone: textOf(one.telephone),
    fax: textOf(one.faxNumber),
    email: textOf(one.email),
    url: textOf(one.url),
    area: readArea(one.areaServed),
    open: list(one.openingHoursSpecification).map(readOpen),
  };
}

function readProvider(value: unknown): ProviderFacts {
  return thing(value)['@type'] === 'GovernmentOffice'
    ? { kind: 'office', office: readOffice(value) }
    : { kind: 'name', name: nameOf(thing(value, 'GovernmentOrganization')) };
}

function readArea(value: unknown): AreaFacts {
  const area = thing(value, 'AdministrativeArea');
  const key = area.identifier === undefined ? null : thing(area.identifier, 'PropertyValue');
  return {
    name: nameOf(area),
    ars: key?.propertyID === 'ARS' ? textOf(key.value) : null,
    within: area.containedInPlace === undefined ? null : readArea(area.containedInPlace),
  };
}

function readOpen(value: unknown): OpenFacts {
  const open = thing(value, 'OpeningHoursSpecification');
  if (open.validFrom !== open.validThrough) throw new Error('hours of several days');
  return {
    day: textOf(open.validFrom) ?? '',
    opens: textOf(open.opens) ?? '',
    closes: textOf(open.closes) ?? '',
  };
}

function nameOf(value: unknown): string {
  return textOf(thing(value).name) ?? '';
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function list(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function thing(value: unknown, type?: string): Thing {
  if (typeof value !== 'object' || value === null) throw new Error(`no thing: ${JSON.stringify(value)}`);
  const one: Thing = { ...value };
  if (type !== undefined && one['@type'] !== type) throw new Error(`no ${type}: ${JSON.stringify(value)}`);
  return one;
}

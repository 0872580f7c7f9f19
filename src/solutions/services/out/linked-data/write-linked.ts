/** Facts in the terms of schema.org, as JSON-LD. What is not known is left out. Pure. */
import type { AreaFacts, OfficeFacts, OpenFacts, ProviderFacts, ServiceFacts, TextFacts } from './facts.ts';
import type { SchemaProperty, SchemaType } from './schema-org.ts';

/** A thing of the vocabulary: the compiler knows no other types and properties. */
type Thing = { '@type': SchemaType } & { readonly [Property in SchemaProperty]?: unknown };

const CONTEXT = { '@context': 'https://schema.org' };
const COUNTRY = 'DE';

export function writeService(facts: ServiceFacts): Record<string, unknown> {
  return { ...CONTEXT, ...serviceThing(facts) };
}

export function writeOffice(facts: OfficeFacts): Record<string, unknown> {
  return { ...CONTEXT, ...officeThing(facts) };
}

/** Without context: inside a graph. */
export function graphService(facts: ServiceFacts): Record<string, unknown> {
  return serviceThing(facts);
}

/** Without context, and with whose words it is. */
export function graphOffice(facts: OfficeFacts, text: TextFacts): Record<string, unknown> {
  return { ...officeThing(facts), subjectOf: textThing(text) };
}

function serviceThing(facts: ServiceFacts): Thing {
  const { name, about, area, leika, providers, operators, online, offices, text } = facts;
  const channels = [
    ...online.map((one): Thing => ({ '@type': 'ServiceChannel', name: one.name, serviceUrl: one.url })),
    ...offices.map((one): Thing => ({ '@type': 'ServiceChannel', serviceLocation: officeThing(one) })),
  ];
  const [only] = offices;
  const open = only !== undefined && offices.length === 1 ? only.open : [];
  return thing('GovernmentService', {
    name,
    description: about,
    identifier: leika.map(urnOf),
    areaServed: areaThing(area),
    provider: providers.map(providerThing),
    serviceOperator: operators.map(organisation),
    availableChannel: channels,
    // Only where there is one office: of several each has its own.
    hoursAvailable: open.map(openThing),
    subjectOf: textThing(text),
  });
}

function textThing({ url, lang, changedAt, checkedOn, licence, credit }: TextFacts): Thing {
  return thing('WebPage', {
    ...{ url, inLanguage: lang, dateModified: changedAt, sdDatePublished: checkedOn },
    ...{ license: thing('CreativeWork', { name: licence }), creditText: credit },
  });
}

function officeThing(facts: OfficeFacts): Thing {
  const { name, otherNames, organisation: parent, street, postcode, town, point, area, open } = facts;
  const hasAddress = street !== null || postcode !== null || town !== null;
  return thing('GovernmentOffice', {
    name,
    alternateName: otherNames,
    parentOrganization: parent === null ? null : organisation(parent),
    address: hasAddress
      ? thing('PostalAddress', {
          ...{ streetAddress: street, postalCode: postcode, addressLocality: town },
          addressCountry: COUNTRY,
        })
      : null,
    geo: point === null ? null : thing('GeoCoordinates', { longitude: point.lon, latitude: point.lat }),
    ...{ telephone: facts.phone, faxNumber: facts.fax, email: facts.email, url: facts.url },
    areaServed: areaThing(area),
    openingHoursSpecification: open.map(openThing),
  });
}

function providerThing(provider: ProviderFacts): Thing {
  return provider.kind === 'office' ? officeThing(provider.office) : organisation(provider.name);
}

function organisation(name: string): Thing {
  return thing('GovernmentOrganization', { name });
}

function areaThing({ name, ars, within }: AreaFacts): Thing {
  return thing('AdministrativeArea', {
    name,
    identifier: ars === null ? null : thing('PropertyValue', { propertyID: 'ARS', value: ars }),
    containedInPlace: within === null ? null : areaThing(within),
  });
}

function openThing({ day, opens, closes }: OpenFacts): Thing {
  return thing('OpeningHoursSpecification', { opens, closes, validFrom: day, validThrough: day });
}

/** As FIM writes service keys outside of its own systems. */
export function urnOf(leika: string): string {
  return `urn:de:fim:leika:leistung:${leika}`;
}

/** Without what is not known: null, '' and empty lists. */
function thing(type: SchemaType, properties: { readonly [Property in SchemaProperty]?: unknown }): Thing {
  const known = Object.entries(properties).filter(
    ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return { '@type': type, ...Object.fromEntries(known) };
}

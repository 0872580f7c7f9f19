/** Services and offices in the terms of schema.org; what the feed does not say is left out. */
import type { Place } from '../../../kernel/places/place.ts';
import type { OfficeRecord, ServiceRecord } from '../feeds/records.ts';

export function officeJsonLd(
  { name, organisation, address, point, contact, url }: OfficeRecord,
  area: Pick<Place, 'name' | 'ars'>,
): Record<string, unknown> {
  const { street, postcode, town } = address;
  const hasAddress = street !== null || postcode !== null || town !== null;
  return {
    '@type': 'GovernmentOffice',
    name,
    ...(organisation !== null && {
      parentOrganization: { '@type': 'GovernmentOrganization', name: organisation },
    }),
    ...(hasAddress && {
      address: {
        '@type': 'PostalAddress',
        ...(street !== null && { streetAddress: street }),
        ...(postcode !== null && { postalCode: postcode }),
        ...(town !== null && { addressLocality: town }),
        addressCountry: 'DE',
      },
    }),
    ...(point !== null && { geo: { '@type': 'GeoCoordinates', longitude: point.lon, latitude: point.lat } }),
    ...(contact.phone !== null && { telephone: contact.phone }),
    ...(contact.email !== null && { email: contact.email }),
    ...((contact.url ?? url) !== null && { url: contact.url ?? url }),
    areaServed: areaOf(area),
  };
}

export function serviceJsonLd(
  record: ServiceRecord,
  about: string,
  { unit, offices }: { unit: Pick<Place, 'name' | 'ars'>; offices: readonly OfficeRecord[] },
): Record<string, unknown> {
  const { name, language, leika, authorities, online, url } = record;
  const [provider] = authorities;
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name,
    ...(about !== '' && { description: about }),
    inLanguage: language,
    areaServed: areaOf(unit),
    ...(provider !== undefined && { provider: { '@type': 'GovernmentOrganization', name: provider.name } }),
    ...(leika.length > 0 && { identifier: leika.map((key) => `urn:de:fim:leika:leistung:${key}`) }),
    ...(url !== null && { url }),
    availableChannel: [
      ...(online === null ? [] : [{ '@type': 'ServiceChannel', serviceUrl: online.href }]),
      ...offices.map((office) => ({
        '@type': 'ServiceChannel',
        serviceLocation: officeJsonLd(office, unit),
      })),
    ],
  };
}

function areaOf({ name, ars }: Pick<Place, 'name' | 'ars'>) {
  return { '@type': 'AdministrativeArea', name, identifier: ars };
}

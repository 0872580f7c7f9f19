import { fullLanguage } from '../../../../kernel/i18n/language.ts';
import { serviceJsonLd } from '../../out/json-ld.ts';
import { responsibleFor } from '../../responsibility/responsible.ts';
import { writeUnit } from '../responsible-text.ts';
import type { Drawing } from './words.ts';

/** The service in the terms of schema.org, from the same view as the page. */
export function jsonLdOf(
  { view, request, kernel, say, language }: Drawing,
  lead: string,
): Record<string, unknown> | null {
  const { text, general, offices } = view;
  if (text !== null)
    return serviceJsonLd(text.record, lead, {
      unit: text.unit,
      offices: offices.map(({ record }) => record),
    });
  if (general === null) return null;
  const { place } = request;
  const { unit } = responsibleFor(general.level, place, kernel.places.ancestors(place.ars));
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: general.name[fullLanguage(language)],
    description: lead,
    inLanguage: fullLanguage(language),
    areaServed: { '@type': 'AdministrativeArea', name: place.name, identifier: place.ars },
    provider: { '@type': 'GovernmentOrganization', name: writeUnit(general.level, unit, say) },
    ...(general.leika !== undefined && { identifier: `urn:de:fim:leika:leistung:${general.leika}` }),
  };
}

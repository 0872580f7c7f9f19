/** What was found, as the search of the house shows it. */

import { fullLanguage, type Language } from '../../../kernel/i18n/language.ts';
import type { Kernel, PlaceRequest, SearchHit } from '../../../kernel/solution.ts';
import { ownersAt, type ServiceHere } from '../at-place.ts';
import type { Service } from '../catalogue/model.ts';
import { officeAddress } from '../out/service-address.ts';
import { writeAddress } from '../pages/office-text.ts';
import { writeOwner } from '../pages/unit-text.ts';
import { sayIn } from '../texts.ts';
import type { OfficeCandidate } from './candidates-store.ts';

type Hit = Omit<SearchHit, 'score'>;

export function generalHit({ id, name, about }: Service, language: Language): Hit {
  const written = fullLanguage(language);
  return { title: name[written], excerpt: about[written], page: `dienste/${id}` };
}

export function ownHit({ service, unit, info, page }: ServiceHere, language: Language): Hit {
  const say = sayIn(language);
  return {
    title: service.name,
    lang: service.language,
    ...(service.excerpt === ''
      ? { excerpt: say('imported_description', { unit: writeOwner(unit, say) }) }
      : { excerpt: service.excerpt, excerptLang: service.language }),
    page,
    ...(info.example && { example: true as const }),
  };
}

/** Null where the source is not known, or not to this place. */
export function officeHit(
  office: OfficeCandidate,
  { place, language }: PlaceRequest,
  kernel: Kernel,
): Hit | null {
  const say = sayIn(language);
  const unit = ownersAt(place, kernel).find(({ keys }) => keys.includes(office.ownerArs))?.unit;
  const info = kernel.sources.info(office.source, office.seenAt, kernel.clock.now());
  if (unit === undefined || info === null) return null;
  const about = [office.officialName ?? '', writeAddress(office.address)].filter((part) => part !== '');
  return {
    title: office.name,
    lang: office.language,
    ...(about.length === 0
      ? { excerpt: say('office_description', { unit: writeOwner(unit, say) }) }
      : { excerpt: about.join(', '), excerptLang: office.language }),
    page: officeAddress(office),
    ...(info.example && { example: true as const }),
  };
}

import { fullLanguage, type Language } from '../../../kernel/i18n/language.ts';
import type { Kernel, PlaceRequest, SearchHit } from '../../../kernel/solution.ts';
import type { ServiceHere } from '../at-place.ts';
import { services } from '../catalogue/catalogue.ts';
import { type EverythingAt as AtPlace, everythingAt } from '../everything-at.ts';
import { writeAddress } from '../pages/office-text.ts';
import { writeOwner } from '../pages/unit-text.ts';
import { sayIn } from '../texts.ts';
import { createServiceSearch, type Found, joinFound, type Searchable } from './search.ts';
import { createWeigh } from './weights.ts';

const MOST = 20;

/** Services of the catalogue alone. */
export const findServices = createServiceSearch(services, createWeigh);

/** Services as they count at the place, and its offices. */
export async function search(
  query: string,
  { place, language }: PlaceRequest,
  kernel: Kernel,
): Promise<SearchHit[]> {
  const here = await everythingAt(place, kernel);
  const found = joinFound<Searchable & { hit: Hit }>([
    importedFound(query, language, here),
    generalFound(query, language, here),
    officesFound(query, language, here),
  ]);
  return found.slice(0, MOST).map(({ service: { hit }, score }) => ({ ...hit, score }));
}

/** What was found at a place among services, best first: of the catalogue by id, of feeds as they are here. */
export function findHere(
  query: string,
  language: Language,
  here: AtPlace,
): ({ general: string } | { own: ServiceHere })[] {
  const found = joinFound<Searchable & { hit: Hit; of: { general: string } | { own: ServiceHere } }>([
    importedFound(query, language, here),
    generalFound(query, language, here),
  ]);
  return found.map(({ service }) => service.of);
}

type Hit = Omit<SearchHit, 'score'>;

function generalFound(query: string, language: Language, { general }: AtPlace) {
  const shown = new Set(general);
  const written = fullLanguage(language);
  return findServices(query, language)
    .filter(({ service }) => shown.has(service))
    .map((one) => {
      const { id, name, about } = one.service;
      const hit: Hit = { title: name[written], excerpt: about[written], page: `dienste/${id}` };
      return withHit(one, { hit, of: { general: id } });
    });
}

function importedFound(query: string, language: Language, { imported, owners }: AtPlace) {
  const say = sayIn(language);
  const shown = new Map(imported.map((one) => [one.service, one]));
  return owners.flatMap(({ records }) =>
    records.findServices(query, language).flatMap((one) => {
      const own = shown.get(one.service.imported);
      if (own === undefined) return [];
      const { service, unit, page, info } = own;
      const owner = writeOwner(unit, say);
      const hit: Hit = {
        title: service.name,
        lang: service.language,
        ...(service.excerpt === ''
          ? { excerpt: say('imported_description', { unit: owner }) }
          : { excerpt: service.excerpt, excerptLang: service.language }),
        page,
        ...(info.example && { example: true as const }),
      };
      return [withHit(one, { hit, of: { own } })];
    }),
  );
}

function officesFound(query: string, language: Language, { offices, owners }: AtPlace) {
  const say = sayIn(language);
  const shown = new Map(offices.map((one) => [one.office, one]));
  return owners.flatMap(({ records }) =>
    records.findOffices(query, language).flatMap((one) => {
      const own = shown.get(one.service.office);
      if (own === undefined) return [];
      const { office, unit, info } = own;
      const about = [office.officialName ?? '', writeAddress(office.address)].filter((part) => part !== '');
      const hit: Hit = {
        title: office.name,
        lang: office.language,
        ...(about.length === 0
          ? { excerpt: say('office_description', { unit: writeOwner(unit, say) }) }
          : { excerpt: about.join(', '), excerptLang: office.language }),
        page: `dienste/stelle/${office.id}`,
        ...(info.example && { example: true as const }),
      };
      return [withHit(one, { hit })];
    }),
  );
}

function withHit<T extends Searchable, More extends object>(
  found: Found<T>,
  more: More,
): Found<Searchable & More> {
  const { name, words, about } = found.service;
  return { ...found, service: { name, words, about, ...more } };
}

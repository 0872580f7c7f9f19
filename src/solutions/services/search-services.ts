import { fullLanguage } from '../../kernel/i18n/language.ts';
import type { PlaceRequest, SearchHit } from '../../kernel/solution.ts';
import { services } from './catalogue.ts';
import { createServiceSearch } from './search.ts';

const MOST = 20;

export const findServices = createServiceSearch(services);

/** Services of the catalogue; they are the same at every place, who is responsible stands on their pages. */
export async function search(query: string, { language }: PlaceRequest): Promise<SearchHit[]> {
  return findServices(query, language)
    .slice(0, MOST)
    .map(({ service, score }) => ({
      title: service.name[fullLanguage(language)],
      excerpt: service.about[fullLanguage(language)],
      page: `dienste/${service.id}`,
      score,
    }));
}

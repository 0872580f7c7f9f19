import type { FastifyBaseLogger } from 'fastify';
import { isShownAt } from '../adoptions/is-shown.ts';
import type { Bundle } from '../bundle/bundle.ts';
import { summarize } from '../bundle/place-summary.ts';
import type { BundleService } from '../bundle/service.ts';
import { problem } from '../http/problem.ts';
import type { Language } from '../i18n/language.ts';
import { type MapView, mapViewOf } from '../map/map-view.ts';
import type { PlaceMaps } from '../map/place-maps.ts';
import { choiceOf, choiceOfPlace } from '../places/choice.ts';
import type { Place } from '../places/place.ts';
import type { Registry } from '../registry.ts';
import { searchAll } from '../search/search-all.ts';
import type { Kernel } from '../solution.ts';
import { networkView } from './network/network-view.ts';
import { ownAddressOf } from './own-address.ts';
import type { View } from './page-data.ts';

/** Longest query that is searched; more is told as an error. */
export const QUERY_LIMIT = 200;

/** What one page shows, from the address alone. */
export interface ViewMaker {
  start(query: string, language: Language): View;
  here(place: Place, language: Language): Promise<View>;
  search(place: Place, query: string, language: Language): Promise<View>;
  content(place: Place, path: string, language: Language): Promise<View>;
  /** Below `/netzwerk`; '' for its front page. */
  network(path: string, language: Language): Promise<View>;
  /** One page of its list; throws `not-found` for one that there is not. */
  map(place: Place, page: number, language: Language): Promise<MapView>;
  /** For a key that was divided or retired. */
  choice(ars: string, language: Language): View;
}

export function createViews(input: {
  kernel: Kernel;
  registry: Registry;
  bundles: BundleService;
  map: { maps: PlaceMaps; base: MapView['base'] };
  log: Pick<FastifyBaseLogger, 'warn'>;
}): ViewMaker {
  const { kernel, registry, bundles, log } = input;
  return {
    start(query, language) {
      refuseLong(query);
      const results =
        query.trim() === '' ? null : kernel.places.search(query, 50).map((one) => choiceOf(one, language));
      return { kind: 'start', query, results };
    },
    async here(place, language) {
      const { body } = await bundles.get(place, language, kernel.clock.milliseconds());
      // The cache holds the bytes of exactly this type; see bundle/service.ts.
      return { kind: 'here', bundle: JSON.parse(body) as Bundle };
    },
    async search(place, query, language) {
      refuseLong(query);
      const hits =
        query.trim() === ''
          ? []
          : await searchAll(registry.solutions, query, { place, language }, kernel, log);
      return { kind: 'search', place: summarize(place, kernel), query, hits };
    },
    async content(place, path, language) {
      const [first = '', ...rest] = path.split('/');
      const found = registry.byPath(first);
      const solution = found !== undefined && isShownAt(found, place, kernel) ? found : undefined;
      const page = await solution?.page(rest.join('/'), { place, language }, kernel);
      if (solution === undefined || page === null || page === undefined) {
        throw problem({ code: 'not-found', status: 404, title: 'Not found' });
      }
      const own = ownAddressOf({ page, place, path }, kernel.places);
      return {
        ...{ kind: 'content', place: summarize(place, kernel), solution: solution.id, page },
        ...(own !== null && { own }),
      };
    },
    network: (path, language) => networkView(path, language, { kernel, solutions: registry.solutions }),
    map: (place, page, language) => mapViewOf({ place, language, page }, { kernel, ...input.map }),
    choice(ars, language) {
      const found = kernel.places.resolve(ars);
      if (found.kind === 'split') {
        const places = found.places.map(({ place }) => choiceOfPlace(place, kernel.places, language));
        return { kind: 'choice', reason: 'split', name: ars, places };
      }
      if (found.kind === 'retired') {
        const name = found.name ?? ars;
        // Nobody knows what became of it, but a place of the same name is what most people mean.
        const places = kernel.places.search(name, 20).filter(({ place }) => place.name === name);
        return {
          kind: 'choice',
          reason: 'retired',
          name,
          places: places.map((one) => choiceOf(one, language)),
        };
      }
      throw problem({ code: 'place-unknown', status: 404, title: 'Unknown place', values: { ars } });
    },
  };
}

function refuseLong(query: string): void {
  if (query.length > QUERY_LIMIT) {
    throw problem({
      code: 'query-too-long',
      status: 400,
      title: 'Query too long',
      values: { limit: QUERY_LIMIT },
    });
  }
}

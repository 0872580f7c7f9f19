import { HOUSE_TEXTS } from '../../../kernel/i18n/house-texts.ts';
import { textsIn } from '../../../kernel/i18n/texts-in.ts';
import { placePath as addressOf } from '../../../kernel/places/slug.ts';
import type { Block, Kernel, ListItem, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { sourceBlocks } from '../from-sources.ts';
import { PLACE_CATEGORIES, type PlaceCategory } from '../model.ts';
import { categoryPath, PATH } from '../paths.ts';
import { countPlaces, placesIn } from '../place-store.ts';
import { placeRow } from '../rows.ts';
import { scopeOf } from '../scope.ts';
import { type Say, sayIn } from '../texts.ts';
import { narrowTexts } from './narrow-texts.ts';
import { pagingBlocks, ROWS } from './paging.ts';

type Counted = Awaited<ReturnType<typeof countPlaces>>;

/** All kinds of places of which there is one. */
export async function placesPage(request: PlaceRequest, kernel: Kernel): Promise<PageContent> {
  const { place, language } = request;
  const say = sayIn(language);
  const counts = await countPlaces(scopeOf(place, kernel.places).keys, kernel.db);
  const items = categoryItems(counts, say);
  return {
    title: say('places_title', { place: place.name }),
    description: say('places_description', { place: place.name }),
    blocks: [
      items.length === 0
        ? { type: 'text', text: say('empty_places', { place: place.name }) }
        : { type: 'list', items },
      { type: 'list', items: [{ text: say('back_overview', { place: place.name }), page: PATH }] },
      ...sourceBlocks(
        counts.map(({ source }) => ({ source, seenAt: null, licence: null })),
        kernel,
      ),
    ],
  };
}

/** Places of one kind: own ones first, then those of the neighbours, by name. */
export async function categoryPage(
  { category, page }: { category: PlaceCategory; page: number },
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const { place, language } = request;
  const say = sayIn(language);
  const scope = scopeOf(place, kernel.places);
  const [counts, places] = await Promise.all([
    countPlaces(scope.keys, kernel.db),
    placesIn(scope.keys, kernel.db, { category, limit: ROWS, offset: (page - 1) * ROWS }),
  ]);
  if (page > 1 && places.length === 0) return null;
  const count = counts.filter((one) => one.category === category).reduce((sum, one) => sum + one.count, 0);
  const rows: Block[] = [
    { type: 'list', items: places.map((one) => placeRow(one, { request, kernel, scope })) },
  ];
  return {
    title: say('category_title', { category: say(`category_${category}`), place: place.name }),
    description: say('places_description', { place: place.name }),
    blocks: [
      { type: 'text', text: say('category_lead', { count, place: place.name }), tone: 'lead' },
      ...(count === 0
        ? [{ type: 'text', text: say('empty_places', { place: place.name }) } satisfies Block]
        : [
            {
              type: 'part',
              solution: 'leisure',
              name: 'narrow',
              texts: {
                ...narrowTexts(['wheelchair', 'free'], request),
                ...(count > ROWS && nearestTexts(category, request)),
              },
              blocks: rows,
            } satisfies Block,
          ]),
      ...pagingBlocks({ page, count, pathOf: (one) => categoryPath(category, one) }, say),
      { type: 'list', items: [{ text: say('back_places', { place: place.name }), page: `${PATH}/orte` }] },
      ...sourceBlocks(places, kernel),
    ],
  };
}

export function categoryItems(counts: Counted, say: Say): ListItem[] {
  return PLACE_CATEGORIES.flatMap((category) => {
    const count = counts.filter((one) => one.category === category).reduce((sum, one) => sum + one.count, 0);
    if (count === 0) return [];
    return [
      {
        text: say(`category_${category}`),
        note: say('places_count', { count }),
        page: categoryPath(category),
      },
    ];
  });
}

/** Where the phone finds all places of a kind, to tell the nearest: the page holds only some of them. */
function nearestTexts(category: PlaceCategory, { place, language }: PlaceRequest): Record<string, string> {
  // As on the page itself, invented places are among them, and marked.
  const query = new URLSearchParams({ ars: place.ars, category, examples: 'yes', lang: language });
  return {
    near_all: sayIn(language)('near_all'),
    near_example: textsIn(HOUSE_TEXTS, language).example_mark ?? '',
    near_all_address: `/api/leisure/near?${query}`,
    near_all_home: `${addressOf(place, language)}/${PATH}`,
  };
}

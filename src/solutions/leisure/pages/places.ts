import type { Block, Kernel, ListItem, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { choosePlaces } from '../chosen-places.ts';
import { sourceBlocks } from '../from-sources.ts';
import type { KnownPlace } from '../known.ts';
import { PLACE_CATEGORIES, type PlaceCategory } from '../model.ts';
import { categoryPath, openPath, PATH } from '../paths.ts';
import type { Wish } from '../place-lists.ts';
import { countPlaces, placesIn } from '../place-store.ts';
import { placeRow, type RowContext } from '../rows.ts';
import { scopeOf } from '../scope.ts';
import { type Say, sayIn } from '../texts.ts';
import { nearPart } from './near-part.ts';
import { nearPlacesTexts } from './near-texts.ts';
import { pagingBlocks, ROWS } from './paging.ts';
import { placeChips } from './place-chips.ts';
import { chosenList } from './place-list.ts';

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
        : {
            type: 'list',
            look: 'tiles',
            items: [{ text: say('open_link'), note: say('open_about'), page: openPath() }, ...items],
          },
      { type: 'list', items: [{ text: say('back_overview', { place: place.name }), page: PATH }] },
      ...sourceBlocks(
        counts.map(({ source }) => ({ source, seenAt: null, licence: null })),
        kernel,
      ),
    ],
  };
}

interface CategoryRoute {
  category: PlaceCategory;
  wishes: readonly Wish[];
  page: number;
}

/** Places of one kind: own ones first, then those of the neighbours, by name; or those that fit some wishes. */
export async function categoryPage(
  route: CategoryRoute,
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const { category, wishes, page } = route;
  const { place, language } = request;
  const say = sayIn(language);
  const scope = scopeOf(place, kernel.places);
  const found = await (wishes.length > 0 ? narrowed : all)(route, { request, kernel, scope });
  if (found === null) return null;
  const { count, blocks, shown, lead } = found;
  const words = wishes
    .filter((one) => one !== 'hier' && one !== 'sicher')
    .map((one) => say(`wished_${one}`))
    .join(', ');
  const title = say('category_title', { category: say(`category_${category}`), place: place.name });
  return {
    title: words === '' ? title : say('title_narrowed', { title, answers: words }),
    description: say('places_description', { place: place.name }),
    blocks: [
      { type: 'text', text: lead, tone: 'lead' },
      placeChips(wishes, (next) => categoryPath(category, next), { request }),
      ...blocks,
      ...pagingBlocks({ page, count, pathOf: (one) => categoryPath(category, wishes, one) }, say),
      { type: 'list', items: [{ text: say('back_places', { place: place.name }), page: `${PATH}/orte` }] },
      ...sourceBlocks(shown, kernel),
    ],
  };
}

interface Found {
  count: number;
  lead: string;
  blocks: Block[];
  shown: KnownPlace[];
}

async function all({ category, page }: CategoryRoute, context: RowContext): Promise<Found | null> {
  const { request, kernel, scope } = context;
  const say = sayIn(request.language);
  const [counts, shown] = await Promise.all([
    countPlaces(scope.keys, kernel.db),
    placesIn(scope.keys, kernel.db, { category, limit: ROWS, offset: (page - 1) * ROWS }),
  ]);
  if (page > 1 && shown.length === 0) return null;
  const count = counts.filter((one) => one.category === category).reduce((sum, one) => sum + one.count, 0);
  const values = { place: request.place.name };
  return {
    ...{ count, shown },
    lead: say('category_lead', { count, ...values }),
    blocks:
      count === 0
        ? [{ type: 'text', text: say('empty_places', values) }]
        : [
            nearPart(
              [{ type: 'list', items: shown.map((one) => placeRow(one, context)) }],
              request.language,
              count > ROWS ? nearPlacesTexts(category, request) : {},
            ),
          ],
  };
}

async function narrowed(
  { category, wishes, page }: CategoryRoute,
  { request, kernel, scope }: RowContext,
): Promise<Found | null> {
  const say = sayIn(request.language);
  const chosen = await choosePlaces({ categories: [category], wishes }, scope, kernel);
  const count = chosen.sure.length + chosen.maybe.length;
  const headings = { sure: say('chosen_sure_heading'), maybe: say('chosen_maybe_heading') };
  const { blocks, shown } = await chosenList(chosen, page, { headings, scope, request, kernel });
  if (page > 1 && shown.length === 0) return null;
  return {
    ...{ count, shown },
    lead: say('chosen_lead', { count: chosen.sure.length, unknown: chosen.maybe.length }),
    blocks:
      count === 0 ? [{ type: 'text', text: say('chosen_empty') }] : [nearPart(blocks, request.language)],
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

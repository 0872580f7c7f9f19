import type { Block, Kernel, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { sourceBlocks } from '../from-sources.ts';
import { nearTexts } from '../pages/near-texts.ts';
import { pagingBlocks, ROWS } from '../pages/paging.ts';
import { PATH, toursPath } from '../paths.ts';
import { scopeOf } from '../scope.ts';
import { sayIn } from '../texts.ts';
import { tourRow } from './tour-row.ts';
import { countTours, toursIn } from './tour-store.ts';

/** All tours that pass the place or one next to it, the shortest first; sorted by distance on the phone. */
export async function toursPage(
  { page }: { page: number },
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const { place, language } = request;
  const say = sayIn(language);
  const scope = scopeOf(place, kernel.places);
  const [counts, tours] = await Promise.all([
    countTours(scope.keys, kernel.db),
    toursIn(scope.keys, kernel.db, { limit: ROWS, offset: (page - 1) * ROWS }),
  ]);
  if (page > 1 && tours.length === 0) return null;
  const count = counts.reduce((sum, one) => sum + one.count, 0);
  const rows: Block = { type: 'list', items: tours.map((one) => tourRow(one, { request, kernel, scope })) };
  return {
    title: say('tours_title', { place: place.name }),
    description: say('tours_description', { place: place.name }),
    blocks: [
      ...(count === 0
        ? [{ type: 'text', text: say('tours_none', { place: place.name }) } satisfies Block]
        : [
            {
              type: 'text',
              text: say('tours_lead', { count, place: place.name }),
              tone: 'lead',
            } satisfies Block,
            {
              type: 'part',
              solution: 'leisure',
              name: 'near',
              texts: nearTexts(language),
              blocks: [rows],
            } satisfies Block,
          ]),
      ...pagingBlocks({ page, count, pathOf: toursPath }, say),
      { type: 'list', items: [{ text: say('back_overview', { place: place.name }), page: PATH }] },
      ...sourceBlocks(tours, kernel),
    ],
  };
}

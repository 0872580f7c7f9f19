import { formatClock } from '../../../kernel/pages/format.ts';
import type { Block, Kernel, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { choosePlaces } from '../chosen-places.ts';
import { sourceBlocks } from '../from-sources.ts';
import { PLACE_CATEGORIES } from '../model.ts';
import { openPath, PATH } from '../paths.ts';
import type { Wish } from '../place-lists.ts';
import { scopeOf } from '../scope.ts';
import { sayIn } from '../texts.ts';
import { nearPart } from './near-part.ts';
import { pagingBlocks } from './paging.ts';
import { placeChips } from './place-chips.ts';
import { chosenList } from './place-list.ts';

/** What is open at this moment, of all kinds; below it what has a door and hours that nobody knows. */
export async function openNowPage(
  { wishes, page }: { wishes: readonly Wish[]; page: number },
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  // "Open now" is what this list is about: its address does not say it a second time.
  if (wishes.includes('offen')) return null;
  const { place, language } = request;
  const say = sayIn(language);
  const scope = scopeOf(place, kernel.places);
  const asked = { categories: PLACE_CATEGORIES, wishes: ['offen', ...wishes] as const };
  const chosen = await choosePlaces(asked, scope, kernel);
  const count = chosen.sure.length + chosen.maybe.length;
  const time = say('clock', { time: formatClock(kernel.clock.now().toString(), language) });
  const { blocks, shown } = await chosenList(chosen, page, {
    headings: { sure: say('open_heading', { time }), maybe: say('open_maybe_heading') },
    ...{ scope, request, kernel, withKind: true },
  });
  if (page > 1 && shown.length === 0) return null;
  return {
    title: say('open_title', { place: place.name }),
    description: say('open_description', { place: place.name }),
    blocks: [
      {
        type: 'text',
        text: say('open_lead', { count: chosen.sure.length, time, unknown: chosen.maybe.length }),
        tone: 'lead',
      },
      placeChips(wishes, (next) => openPath(next), { request, isOpenList: true }),
      ...(count === 0
        ? [{ type: 'text', text: say('open_empty') } satisfies Block]
        : [nearPart(blocks, language)]),
      ...pagingBlocks({ page, count, pathOf: (one) => openPath(wishes, one) }, say),
      {
        type: 'list',
        items: [
          { text: say('back_places', { place: place.name }), page: `${PATH}/orte` },
          { text: say('back_overview', { place: place.name }), page: PATH },
        ],
      },
      ...sourceBlocks(shown, kernel),
    ],
  };
}

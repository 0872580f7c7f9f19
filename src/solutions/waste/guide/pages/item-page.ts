import { fullLanguage } from '../../../../kernel/i18n/language.ts';
import { FEDERATION } from '../../../../kernel/places/place.ts';
import type { Block, Kernel, PageContent, PlaceRequest } from '../../../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../../../kernel/sources/feed-language.ts';
import type { Fraction } from '../../fractions.ts';
import { sourceBlocks } from '../../from-sources.ts';
import { nearBlock } from '../../points/near-block.ts';
import { pointRow } from '../../points/point-row.ts';
import { pointsIn } from '../../points/point-store.ts';
import { pointsPath } from '../../points/points-path.ts';
import { pointsScope } from '../../points/points-scope.ts';
import { sayIn } from '../../texts.ts';
import { itemPath } from '../guide-paths.ts';
import { fractionsOf, type ItemHere, itemAt, nameOf, wordsOf } from '../items-at.ts';
import { backToGuide, itemContent } from './item-content.ts';
import { nextDayBlocks } from './next-day-block.ts';

/** So many collection points stand on the page of an entry. */
const POINTS = 20;

/** Where one thing goes at a place, when that is collected, and who takes it; null for an entry that nobody knows. */
export async function itemPage(
  id: string,
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const { place, language } = request;
  const item = await itemAt(id, place, kernel);
  if (item === null) return null;
  const say = sayIn(language);
  const content = itemContent(item, request);
  const { name, words } = item.general ?? { name: null, words: null };
  const also = [...(words?.[fullLanguage(language)] ?? []), ...(item.own?.record.words ?? [])];
  return {
    ...content,
    blocks: [
      ...content.blocks,
      ...nextDayBlocks(item, request),
      ...(await pointBlocks(item, request, kernel)),
      ...(also.length === 0
        ? []
        : [
            {
              type: 'text',
              text: say('abc_synonyms', { words: also.join(', ') }),
            } satisfies Block,
          ]),
      backToGuide(say),
    ],
    // "Bei uns ist das anders": heard by whoever says so here, else by the place, which may say it then.
    ...(item.own?.source.example !== true && {
      correctable: {
        ars: item.own?.stored?.ars ?? place.ars,
        record: item.own?.stored?.id ?? null,
        about: content.title,
        lang: content.lang ?? fullLanguage(language),
      },
    }),
    // The general rule says the same everywhere.
    ...(item.own === null && name !== null && { canonical: itemPath(id), canonicalAt: FEDERATION }),
  };
}

/** Those of the place first; the phone sorts them by distance. */
async function pointBlocks(item: ItemHere, request: PlaceRequest, kernel: Kernel): Promise<Block[]> {
  const say = sayIn(request.language);
  const scope = pointsScope(request.place, kernel.places);
  const fractions = fractionsOf(item).filter(isBrought);
  const also = [nameOf(item, FEED_LANGUAGE).text, ...wordsOf(item, FEED_LANGUAGE)].map((one) =>
    one.toLowerCase(),
  );
  const found = await pointsIn(scope.keys, kernel.db, { fractions, also, limit: POINTS, offset: 0 });
  if (found.length === 0) return [];
  const [first] = fractions;
  return [
    { type: 'heading', text: say('abc_points_heading') },
    nearBlock(
      [{ type: 'list', items: found.map((one) => pointRow(one, { request, kernel, scope })) }],
      request,
    ),
    {
      type: 'list',
      items: [{ text: say('abc_points_all'), page: pointsPath(first ?? null) }],
    },
    ...sourceBlocks(found, kernel),
  ];
}

/** Nobody brings to a container what stands at the door anyway, unless it is its own way. */
function isBrought(fraction: Fraction): boolean {
  return fraction !== 'residual' && fraction !== 'other';
}

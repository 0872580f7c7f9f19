import type { Block, Kernel, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { FRACTIONS, type Fraction } from '../fractions.ts';
import { sourceBlocks } from '../from-sources.ts';
import { GUIDE_PATH } from '../guide/guide-paths.ts';
import { ITEMS } from '../guide/items.ts';
import { PATH } from '../paths.ts';
import { type Say, sayIn } from '../texts.ts';
import { nearBlock } from './near-block.ts';
import { pointRow } from './point-row.ts';
import { countPoints, fractionsTaken, pointsIn } from './point-store.ts';
import { pointsPath } from './points-path.ts';
import { pointsScope } from './points-scope.ts';

/** Rows of a page. */
const ROWS = 50;

/** All collection points, or those that take a fraction; those of the place first, by name. */
export async function pointsPage(
  { fraction, page }: { fraction: Fraction | null; page: number },
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const { place, language } = request;
  const say = sayIn(language);
  const scope = pointsScope(place, kernel.places);
  const wanted = { fractions: fraction === null ? null : [fraction] };
  const [count, taken, shown] = await Promise.all([
    countPoints(scope.keys, kernel.db, wanted),
    fractionsTaken(scope.keys, kernel.db),
    pointsIn(scope.keys, kernel.db, { ...wanted, limit: ROWS, offset: (page - 1) * ROWS }),
  ]);
  if (page > 1 && shown.length === 0) return null;
  const rows = shown.map((one) => pointRow(one, { request, kernel, scope }));
  return {
    title:
      fraction === null
        ? say('points_title', { place: place.name })
        : say('points_fraction_title', { fraction: say(`fraction_${fraction}`), place: place.name }),
    description: say('points_description'),
    blocks: [
      ...chips(taken, fraction, say),
      ...(count === 0
        ? [emptyBlock(fraction, request)]
        : [
            { type: 'text', text: say('points_lead', { count }), tone: 'lead' } satisfies Block,
            nearBlock([{ type: 'list', items: rows }], request, count > ROWS ? { fraction } : null),
          ]),
      ...paging({ fraction, page, count }, say),
      {
        type: 'list',
        items: [
          ...(count > 0 ? [{ text: say('points_map'), page: 'karte' }] : []),
          ...(fraction === null ? [] : [{ text: say('points_back'), page: pointsPath() }]),
          {
            text: say('abc_link'),
            note: say('abc_link_note', { count: roundDown(ITEMS.length) }),
            page: GUIDE_PATH,
          },
          { text: say('abc_days_link'), page: PATH },
        ],
      },
      ...sourceBlocks(shown, kernel),
    ],
  };
}

/** To the full fifty below: the number of entries changes, what is said of it seldom does. */
function roundDown(count: number): number {
  return Math.floor((count - 1) / 50) * 50;
}

/** Ways to narrow the list by what is handed in; only what any of them takes. */
function chips(taken: readonly string[], chosen: Fraction | null, say: Say): Block[] {
  const offered = FRACTIONS.filter((one) => taken.includes(one) || one === chosen);
  if (offered.length === 0) return [];
  return [
    {
      type: 'list',
      look: 'chips',
      label: say('points_chips'),
      items: offered.map((one) => ({
        text: say(`fraction_${one}`),
        page: one === chosen ? pointsPath() : pointsPath(one),
        ...(one === chosen && { current: true as const }),
      })),
    },
  ];
}

function emptyBlock(fraction: Fraction | null, { place, language }: PlaceRequest): Block {
  const say = sayIn(language);
  const key = fraction === null ? 'points_none' : 'points_none_fraction';
  return { type: 'text', text: say(key, { place: place.name }) };
}

function paging(
  { fraction, page, count }: { fraction: Fraction | null; page: number; count: number },
  say: Say,
): Block[] {
  const pages = Math.ceil(count / ROWS);
  if (pages <= 1) return [];
  const to = (key: 'points_further' | 'points_before', other: number) => ({
    text: say(key, { page: other }),
    page: pointsPath(fraction, other),
  });
  return [
    { type: 'text', text: say('points_page', { page, pages }) },
    {
      type: 'list',
      items: [
        ...(page < pages ? [to('points_further', page + 1)] : []),
        ...(page > 1 ? [to('points_before', page - 1)] : []),
      ],
    },
  ];
}

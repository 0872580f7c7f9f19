/** The lists of the sorting guide: all of it, one letter, one fraction, what was searched for. */

import { textsIn } from '../../../../kernel/i18n/texts-in.ts';
import type { Block, Kernel, PageContent, PlaceRequest } from '../../../../kernel/solution.ts';
import { FRACTIONS, type Fraction } from '../../fractions.ts';
import { pointsPath } from '../../points/points-path.ts';
import { i18n, sayIn } from '../../texts.ts';
import { createFinder } from '../find-items.ts';
import { letterPath, whatGoesPath } from '../guide-paths.ts';
import { fractionsOf, itemsAt, wordsOf } from '../items-at.ts';
import { guideForm } from './guide-form.ts';
import { backToGuide } from './item-content.ts';
import { itemRow, ruleSources } from './item-rows.ts';
import { byName, letterOf, lettersOf } from './letters.ts';

const MOST_FOUND = 30;

export async function guidePage(request: PlaceRequest, kernel: Kernel): Promise<PageContent> {
  const { place, language } = request;
  const say = sayIn(language);
  const items = await itemsAt(place, kernel);
  const letters = lettersOf(items, language);
  const used = new Set(items.flatMap(fractionsOf));
  return {
    title: say('abc_title', { place: place.name }),
    description: say('abc_description'),
    blocks: [
      { type: 'text', text: say('abc_lead', { count: items.length }), tone: 'lead' },
      guideForm(request),
      {
        type: 'part',
        solution: 'waste',
        name: 'guide',
        texts: foundTexts(request),
        blocks: [
          { type: 'text', text: say('abc_general_list'), tone: 'note' },
          {
            type: 'list',
            look: 'chips',
            label: say('abc_letters'),
            items: letters
              .filter(([letter]) => letter !== '')
              .map(([letter]) => ({ text: letter.toUpperCase(), page: letterPath(letter) })),
          },
          {
            type: 'fold',
            title: say('abc_by_fraction'),
            blocks: [
              {
                type: 'list',
                items: FRACTIONS.filter((one) => used.has(one)).map((one) => ({
                  text: say(`where_${one}`),
                  page: whatGoesPath(one),
                })),
              },
            ],
          },
          ...letters.flatMap(([letter, found]): Block[] => [
            { type: 'heading', text: letter.toUpperCase() },
            { type: 'list', items: found.map((one) => itemRow(one, request)) },
          ]),
        ],
      },
      {
        type: 'list',
        items: [{ text: say('points_link'), note: say('points_link_note'), page: pointsPath() }],
      },
      ...ruleSources(items),
    ],
  };
}

/** Words of the part that narrows while somebody types; it counts itself. */
function foundTexts({ language }: PlaceRequest): Record<string, string> {
  const { abc_found_one, abc_found_other, abc_found_none } = textsIn(i18n, language);
  return {
    found_one: abc_found_one ?? '',
    found_other: abc_found_other ?? '',
    found_none: abc_found_none ?? '',
  };
}

export async function letterPage(
  letter: string,
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const { place, language } = request;
  const say = sayIn(language);
  const items = (await itemsAt(place, kernel)).filter((one) => letterOf(one, language) === letter);
  if (items.length === 0) return null;
  return listPage(
    say('abc_letter_title', { letter: letter.toUpperCase() }),
    byName(items, language),
    request,
  );
}

export async function whatGoesPage(
  fraction: Fraction,
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent> {
  const { place, language } = request;
  const say = sayIn(language);
  const items = (await itemsAt(place, kernel)).filter((one) => fractionsOf(one).includes(fraction));
  const page = listPage(
    say('abc_fraction_title', { where: say(`where_${fraction}`) }),
    byName(items, language),
    request,
  );
  if (items.length > 0) return page;
  return { ...page, blocks: [{ type: 'text', text: say('abc_fraction_none') }, backToGuide(say)] };
}

/** What was found, best first; the same page without script. */
export async function foundPage(words: string, request: PlaceRequest, kernel: Kernel): Promise<PageContent> {
  const { place, language } = request;
  const say = sayIn(language);
  const items = await itemsAt(place, kernel);
  const find = createFinder(items.map((item) => ({ item, words: wordsOf(item, language) })));
  const found = find(words)
    .slice(0, MOST_FOUND)
    .map((one) => one.item.item);
  const title = say('abc_search_title', { words });
  return {
    title,
    description: say('abc_description'),
    blocks: [
      guideForm(request, words),
      ...(found.length === 0
        ? [{ type: 'text', text: say('abc_none', { words }) } satisfies Block]
        : [
            { type: 'text', text: say('abc_found', { count: found.length }), tone: 'lead' } satisfies Block,
            { type: 'list', items: found.map((one) => itemRow(one, request)) } satisfies Block,
            { type: 'text', text: say('abc_general_list'), tone: 'note' } satisfies Block,
          ]),
      backToGuide(say),
      ...ruleSources(found),
    ],
  };
}

function listPage(
  title: string,
  items: Awaited<ReturnType<typeof itemsAt>>,
  request: PlaceRequest,
): PageContent {
  const say = sayIn(request.language);
  return {
    title,
    description: say('abc_description'),
    blocks: [
      { type: 'text', text: say('abc_lead', { count: items.length }), tone: 'lead' },
      { type: 'list', items: items.map((one) => itemRow(one, request)) },
      { type: 'text', text: say('abc_general_list'), tone: 'note' },
      backToGuide(say),
      ...ruleSources(items),
    ],
  };
}

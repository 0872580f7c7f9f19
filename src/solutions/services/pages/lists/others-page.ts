/** Services beyond the catalogue: by letter, and by page where a letter has many. */
import type { Block, Kernel, ListItem, PageContent, PlaceRequest } from '../../../../kernel/solution.ts';
import { otherServicesAt } from '../../at-place.ts';
import { type Say, sayIn } from '../../texts.ts';
import { importedItem } from './service-items.ts';

/** Rows of one page; few ones need no letters. */
const MOST = 100;
/** Stands for names that begin with no letter; `#` would be a part of the page. */
const NO_LETTER = '0-9';

/** `rest`: "", "a", "a/2". null: there is no such page here. */
export async function othersPage(
  rest: string,
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const [, part, number] = /^(?:([a-z]|0-9)(?:\/([1-9]\d{0,3}))?)?$/.exec(rest) ?? [];
  if (rest !== '' && part === undefined) return null;
  const letter = part === undefined ? null : part === NO_LETTER ? '#' : part.toUpperCase();
  const page = Number(number ?? 1);
  const found = await otherServicesAt(request.place, kernel, {
    ...{ letter, offset: (page - 1) * MOST, limit: MOST },
  });
  if (letter !== null && found.services.length === 0) return null;
  const say = sayIn(request.language);
  const isShort = found.total <= MOST;
  const pages = Math.ceil(found.total / MOST);
  const sources = new Map(found.services.map(({ service, info }) => [service.source, info]));
  return {
    title: letter === null ? say('others_title') : say('others_letter_title', { letter }),
    description: say('others_count', { count: found.total }),
    blocks: [
      ...(letter === null ? [lead(found.total, say)] : []),
      ...(letter !== null || !isShort ? [letters(found.letters, letter, say)] : []).flat(),
      ...(letter === null && !isShort
        ? []
        : [{ type: 'list' as const, items: found.services.map((one) => importedItem(one, say, true)) }]),
      ...turning({ part: part ?? '', page, pages: letter === null ? 1 : pages }, say),
      { type: 'list', items: [{ text: say('back'), page: 'dienste' }] },
      ...[...sources.values()].map((source): Block => ({ type: 'source', source })),
    ],
  };
}

function lead(count: number, say: Say): Block {
  return { type: 'text', text: count === 0 ? say('others_none') : say('others_lead', { count }) };
}

function letters(
  all: readonly { letter: string; count: number }[],
  current: string | null,
  say: Say,
): Block[] {
  const items = all
    .filter(({ letter }) => letter !== current)
    .map(
      ({ letter, count }): ListItem => ({
        text: letter === '#' ? NO_LETTER : letter,
        mark: say('situation_count', { count }),
        page: `dienste/weitere/${letter === '#' ? NO_LETTER : letter.toLowerCase()}`,
      }),
    );
  if (items.length === 0 || current !== null) return [];
  return [{ type: 'list', look: 'tiles', items }];
}

function turning({ part, page, pages }: { part: string; page: number; pages: number }, say: Say): Block[] {
  if (pages <= 1) return [];
  const to = (number: number) =>
    number === 1 ? `dienste/weitere/${part}` : `dienste/weitere/${part}/${number}`;
  const items = [
    ...(page > 1 ? [{ text: say('page_before', { page: page - 1, pages }), page: to(page - 1) }] : []),
    ...(page < pages ? [{ text: say('page_next', { page: page + 1, pages }), page: to(page + 1) }] : []),
  ];
  return [
    { type: 'text', text: say('page_of', { page, pages }) },
    { type: 'list', items },
  ];
}

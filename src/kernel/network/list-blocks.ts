/** What lists on public pages are narrowed and turned over by. Pure. */
import { HOUSE_TEXTS } from '../i18n/house-texts.ts';
import type { Language } from '../i18n/language.ts';
import { text } from '../i18n/text.ts';
import { textsIn } from '../i18n/texts-in.ts';
import type { Block, ListItem } from '../solution.ts';
import { type ListPart, type ListWays, writeListPath } from './list-path.ts';

/** A list as its path says it. */
export interface NarrowedList<Ways extends ListWays> {
  /** Path of the whole of it. */
  room: string;
  ways: Ways;
  part: ListPart;
}

/** One way to narrow it, with the values that lead to something; a chosen one leads back. Nothing where there is none. */
export function chipsOf<Ways extends ListWays, Way extends keyof Ways & string>(
  { room, ways, part }: NarrowedList<Ways>,
  way: Way,
  values: readonly Ways[Way][number][],
  { label, words }: { label: string; words: (value: Ways[Way][number]) => string },
): Block[] {
  const { [way]: chosen, ...rest } = part.chosen;
  return chipRow(
    label,
    values.map((value) => {
      const isChosen = value === chosen;
      const next = { chosen: isChosen ? rest : { ...rest, [way]: value }, page: 1 };
      return { text: words(value), page: pathOf({ room, ways, part: next }), isChosen };
    }),
  );
}

/** Nothing where there is nothing to choose. */
export function chipRow(
  label: string,
  chips: readonly { text: string; page: string; isChosen: boolean }[],
): Block[] {
  if (chips.length === 0) return [];
  const items = chips.map(
    ({ isChosen, ...chip }): ListItem => ({ ...chip, ...(isChosen && { current: true as const }) }),
  );
  return [{ type: 'list', look: 'chips', label, items }];
}

/** To the pages beside the one that is shown. */
export function turning(
  { room, ways, part }: NarrowedList<ListWays>,
  { total, rows }: { total: number; rows: number },
  language: Language,
): Block[] {
  const to = (page: number) => pathOf({ room, ways, part: { ...part, page } });
  return pageLinks({ page: part.page, pages: Math.ceil(total / rows), to }, language);
}

interface Pages {
  /** From 1. */
  page: number;
  pages: number;
  to(page: number): string;
}

/** The same for a list that nothing narrows. */
export function pageLinks({ page, pages, to }: Pages, language: Language): Block[] {
  if (pages <= 1) return [];
  const texts = textsIn(HOUSE_TEXTS, language);
  const link = (key: string, number: number) => ({ text: text(texts, language, key), page: to(number) });
  return [
    { type: 'text', text: text(texts, language, 'list_page', { page, all: pages }) },
    {
      type: 'list',
      items: [
        ...(page < pages ? [link('list_page_next', page + 1)] : []),
        ...(page > 1 ? [link('list_page_before', page - 1)] : []),
      ],
    },
  ];
}

/** The first, the last, and those around the one that is shown, by number. */
export function pageNumbers({ page, pages, to }: Pages, language: Language): Block[] {
  if (pages <= 1) return [];
  return chipRow(
    text(textsIn(HOUSE_TEXTS, language), language, 'list_pages'),
    Array.from({ length: pages }, (_, index) => index + 1)
      .filter((number) => number === 1 || number === pages || Math.abs(number - page) <= 2)
      .map((number) => ({ text: String(number), page: to(number), isChosen: number === page })),
  );
}

function pathOf({ room, ways, part }: NarrowedList<ListWays>): string {
  const path = writeListPath(part, ways);
  return path === '' ? room : `${room}/${path}`;
}

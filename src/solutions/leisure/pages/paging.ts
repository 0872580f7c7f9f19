import type { Block } from '../../../kernel/solution.ts';
import type { Say } from '../texts.ts';

/** Rows of a page. */
export const ROWS = 50;

/** Ways to the pages before and after, and which one this is; nothing where one page is enough. */
export function pagingBlocks(
  { page, count, pathOf }: { page: number; count: number; pathOf: (page: number) => string },
  say: Say,
): Block[] {
  const pages = Math.ceil(count / ROWS);
  if (pages <= 1) return [];
  return [
    { type: 'text', text: say('page_of', { page, pages }) },
    {
      type: 'list',
      items: [
        ...(page < pages ? [{ text: say('page_further', { page: page + 1 }), page: pathOf(page + 1) }] : []),
        ...(page > 1 ? [{ text: say('page_back', { page: page - 1 }), page: pathOf(page - 1) }] : []),
      ],
    },
  ];
}

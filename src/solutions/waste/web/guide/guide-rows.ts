import type { ListItem } from '../../../../kernel/solution.ts';
import type { Findable } from '../../guide/find-items.ts';

/** A row of the list, as the house draws it again. */
export interface GuideRow extends Findable {
  row: ListItem;
}

/** All rows that the server wrote below the part, with the words by which each is found. */
export function rowsBelow(list: HTMLElement, home: string): GuideRow[] {
  return [...list.querySelectorAll('li[data-row]')].flatMap((item) => {
    if (!(item instanceof HTMLElement)) return [];
    const link = item.querySelector('a');
    const words = wordsOf(item.dataset.row);
    if (link === null || words.length === 0) return [];
    const [note, mark] = [wordsIn(item, '.rows__note'), wordsIn(item, '.rows__mark')];
    const row: ListItem = {
      text: link.textContent?.trim() ?? '',
      page: (link.getAttribute('href') ?? '').slice(home.length + 1),
      ...(link.lang !== '' && { lang: link.lang }),
      ...(note !== null && { note }),
      ...(mark !== null && { mark }),
      ...(item.querySelector('.example-mark') !== null && { example: true as const }),
    };
    return [{ words, row }];
  });
}

function wordsIn(item: HTMLElement, selector: string): string | null {
  return item.querySelector(selector)?.textContent?.trim() ?? null;
}

/** From the attribute that our own server wrote (`item-rows.ts`). */
function wordsOf(attribute = '{}'): string[] {
  const data = JSON.parse(attribute) as { words?: string[] };
  return data.words ?? [];
}

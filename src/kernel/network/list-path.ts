/**
 * Which part of a list is shown, as the path says it ("thema-air/stand-rated/seite-2"): pages of the network have no
 * query. Pure.
 */

/** Ways to narrow a list, by the word of the address, in the order of the path. */
export type ListWays = Readonly<Record<string, readonly string[]>>;

export interface ListPart {
  /** Chosen values by the word of the address. */
  chosen: Readonly<Record<string, string>>;
  /** From 1. */
  page: number;
}

const PAGE = 'seite';
const MOST_PAGES = 10_000;

/** null: no such part. Each part has one path: words in the order of `ways`, page 1 without a word. */
export function readListPath(path: string, ways: ListWays): ListPart | null {
  const chosen: Record<string, string> = {};
  let page = 1;
  for (const one of path === '' ? [] : path.split('/')) {
    const [, word = '', value = ''] = /^([a-z]+)-([a-z\d-]+)$/.exec(one) ?? [];
    if (word === PAGE) page = /^[1-9]\d{0,4}$/.test(value) ? Number(value) : 0;
    else if (Object.hasOwn(ways, word) && ways[word]?.includes(value)) chosen[word] = value;
    else return null;
  }
  const part = { chosen, page };
  return page >= 1 && page <= MOST_PAGES && writeListPath(part, ways) === path ? part : null;
}

/** The path of a part, without a slash at its beginning; '' for the whole list. */
export function writeListPath({ chosen, page }: ListPart, ways: ListWays): string {
  const words = Object.keys(ways).flatMap((word) =>
    chosen[word] === undefined ? [] : `${word}-${chosen[word]}`,
  );
  return [...words, ...(page === 1 ? [] : [`${PAGE}-${page}`])].join('/');
}

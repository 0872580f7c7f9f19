/** Which fact sheet an address leads to. Pure; the web uses it too. */
import { ROOMS } from '../paths.ts';
import type { AnswerLink } from './question.ts';

const PAGE = new RegExp(
  `^(?:/[a-z-]+)?/netzwerk/${ROOMS.sheets}/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/?$`,
);

/** In whichever language, with or without what stands behind the address; null: to none. Another house has other ids. */
export function sheetOfLink(url: string): string | null {
  return URL.canParse(url) ? (PAGE.exec(new URL(url).pathname)?.[1] ?? null) : null;
}

/** Those to which an answer leads, each once, in the order of its links. */
export function sheetsOf(links: readonly AnswerLink[]): string[] {
  return [...new Set(links.flatMap(({ url }) => sheetOfLink(url) ?? []))];
}

/** Links that lead to none of these sheets: they are named already. */
export function otherLinks(
  links: readonly AnswerLink[],
  sheets: readonly { id: string }[],
): readonly AnswerLink[] {
  return links.filter(({ url }) => {
    const id = sheetOfLink(url);
    return id === null || !sheets.some((one) => one.id === id);
  });
}

import { FULL_LANGUAGES, type Language } from '../../src/kernel/i18n/language.ts';
import { ownPath } from '../../src/kernel/pages/own-address.ts';
import type { PageData } from '../../src/kernel/pages/page-data.ts';

/** Own paths for the links in the head, as the server would write them for this page. */
export function headPaths(
  { view, links }: Pick<PageData, 'view' | 'links'>,
  written: Language,
): { canonical: string; alternates: Record<(typeof FULL_LANGUAGES)[number], string> } {
  const own = view.kind === 'content' ? view.own : undefined;
  const path = (language: Language) => {
    if (own !== undefined) return ownPath(own, language);
    return links.inLanguage[language].replace(/[?#].*$/s, '');
  };
  return { canonical: path(written), alternates: { de: path('de'), en: path('en') } };
}

/** After a change of address: whoever reads the page from the document finds the addresses of this one, not of the last. */
export function renewHeadLinks(data: Pick<PageData, 'view' | 'links'>, written: Language): void {
  const { canonical, alternates } = headPaths(data, written);
  setLink('link[rel="canonical"]', canonical);
  for (const one of FULL_LANGUAGES) setLink(`link[rel="alternate"][hreflang="${one}"]`, alternates[one]);
  setLink('link[rel="alternate"][hreflang="x-default"]', alternates.de);
}

/** Keeps the origin that the server wrote: it knows by which name the house is called. */
function setLink(selector: string, path: string): void {
  const link = document.querySelector<HTMLLinkElement>(selector);
  if (link !== null) link.href = new URL(path, link.href).href;
}

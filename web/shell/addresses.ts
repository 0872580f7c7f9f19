import { type Language, PREFIX, splitPath } from '../../src/kernel/i18n/language.ts';
import type { PageData } from '../../src/kernel/pages/page-data.ts';
import { NETWORK_PATH } from '../../src/kernel/pages/paths.ts';
import { keyPath, networkPath, startPath } from '../../src/kernel/pages/screen.ts';

/** Own addresses that go with the page at this address: its home and itself in every language. */
export function linksOf(pathname: string, search: string, language: Language): PageData['links'] {
  const { path } = splitPath(pathname);
  const segment = /^\/\d{12}[^/]*/.exec(path)?.[0];
  // A page without a place may say where the reader came from.
  const from = new URLSearchParams(search).get('ars');
  const isNetwork = path === NETWORK_PATH || path.startsWith(`${NETWORK_PATH}/`);
  const inLanguage = (one: Language) => PREFIX[one] + path + search;
  return {
    inLanguage: { de: inLanguage('de'), en: inLanguage('en'), 'de-simple': inLanguage('de-simple') },
    home:
      segment !== undefined
        ? PREFIX[language] + segment
        : isNetwork
          ? networkPath(language)
          : from !== null && /^\d{12}$/.test(from)
            ? keyPath(from, language)
            : startPath(language),
  };
}

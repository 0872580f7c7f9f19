import type { Language } from '../../src/kernel/i18n/language.ts';
import type { PageData } from '../../src/kernel/pages/page-data.ts';
import { startPath } from '../../src/kernel/pages/screen.ts';

/** Own addresses that go with the page at this address: its home and itself in the other language. */
export function linksOf(pathname: string, search: string, language: Language): PageData['links'] {
  const bare = language === 'de' ? pathname : pathname.replace(/^\/en(?=\/|$)/, '');
  const segment = /^\/\d{12}[^/]*/.exec(bare)?.[0];
  const other = language === 'de' ? `/en${bare === '' ? '/' : bare}` : bare === '' ? '/' : bare;
  return {
    otherLanguage: other + search,
    home: segment === undefined ? startPath(language) : (language === 'de' ? '' : `/${language}`) + segment,
  };
}

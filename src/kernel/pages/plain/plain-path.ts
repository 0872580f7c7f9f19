import { type Language, PREFIX } from '../../i18n/language.ts';
import type { Ars } from '../../places/place.ts';
import type { Solution } from '../../solution.ts';
import { REQUEST_PATH } from '../paths.ts';

/** Own path of a page with a form; `query` goes behind it. */
export function plainPath(
  language: Language,
  ars: Ars,
  solution: Pick<Solution, 'path'>,
  path: string,
  query: Readonly<Record<string, string>> = {},
): string {
  const search = new URLSearchParams(query).toString();
  return `${PREFIX[language]}${REQUEST_PATH}/${ars}/${solution.path}/${path}${search === '' ? '' : `?${search}`}`;
}

/** Where a page really stands: its own address at the place that it is about. Pure; the browser reads it alike. */
import type { Language } from '../i18n/language.ts';
import type { PlaceDirectory } from '../places/directory.ts';
import type { Place } from '../places/place.ts';
import { placePath } from '../places/slug.ts';
import type { PageContent } from '../solution.ts';
import type { OwnAddress } from './page-data.ts';

/** null: here. `path` is the address that was asked for, below the place. */
export function ownAddressOf(
  { page, place, path }: { page: PageContent; place: Place; path: string },
  places: Pick<PlaceDirectory, 'get'>,
): OwnAddress | null {
  const at = page.canonicalAt === undefined ? place : (places.get(page.canonicalAt) ?? place);
  const own = page.canonical ?? path;
  return at.ars === place.ars && own === path ? null : { ars: at.ars, name: at.name, page: own };
}

/** Own path, with the language before it. */
export function ownPath({ ars, name, page }: OwnAddress, language: Language): string {
  return `${placePath({ ars, name }, language)}/${page}`;
}

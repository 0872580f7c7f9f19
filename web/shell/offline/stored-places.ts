import { type Language, splitPath } from '../../../src/kernel/i18n/language.ts';
import { placePath } from '../../../src/kernel/places/slug.ts';
import { cacheOf, STORED_HEADER } from '../../worker/names.ts';
import { pageDataOf } from '../../worker/stored-page.ts';

export interface StoredPlace {
  name: string;
  path: string;
  /** Instant at which its newest copy was made. */
  made: string;
}

/** Places whose home is on this device in a language, the latest first. Empty where nothing can be read. */
export async function storedPlaces(language: Language): Promise<StoredPlace[]> {
  const found = new Map<string, StoredPlace>();
  try {
    const cache = await caches.open(cacheOf('page'));
    for (const request of await cache.keys()) {
      const { pathname, searchParams } = new URL(request.url);
      const answer = isHome(pathname, searchParams, language) ? await cache.match(request) : undefined;
      const made = answer?.headers.get(STORED_HEADER) ?? '';
      const place = answer === undefined ? null : nameOf(await answer.text());
      if (place === null || (found.get(place.ars)?.made ?? '') >= made) continue;
      found.set(place.ars, { name: place.name, path: placePath(place, language), made });
    }
  } catch {
    return []; // storage may be forbidden
  }
  return [...found.values()].sort((a, b) => b.made.localeCompare(a.made));
}

function isHome(pathname: string, search: URLSearchParams, language: Language): boolean {
  if (/^\/api\/places\/\d{12}\/here$/.test(pathname)) return (search.get('lang') ?? 'de') === language;
  const page = splitPath(pathname);
  return page.language === language && /^\/\d{12}$/.test(page.path);
}

/** Name and key of the place in a stored bundle or page. */
function nameOf(text: string): { ars: string; name: string } | null {
  const view = text.startsWith('<') ? pageDataOf(text)?.view : undefined;
  const bundle = property(text.startsWith('<') ? property(view, 'bundle') : parsed(text), 'place');
  const [ars, name] = [property(bundle, 'ars'), property(bundle, 'name')];
  return typeof ars === 'string' && typeof name === 'string' ? { ars, name } : null;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

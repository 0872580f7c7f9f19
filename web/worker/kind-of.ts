import { splitPath } from '../../src/kernel/i18n/language.ts';
import { isPersonalPath } from '../../src/kernel/pages/paths.ts';
import type { Kind } from './names.ts';

/** How a request is answered and under which address its answer is kept. */
export interface Treatment {
  kind: Kind;
  /** Own path under which the answer is stored. */
  key: string;
  /** `network-only`: never stored, and never answered from what is. */
  order: 'network-first' | 'cache-first' | 'network-only';
  /** A whole page for the address bar, not data. */
  isDocument: boolean;
}

export interface Asked {
  method: string;
  url: string;
  mode: string;
  origin: string;
}

/** Null for everything that the worker leaves to the browser: other origins, changes, positions, the worker itself. */
export function treatmentOf({ method, url, mode, origin }: Asked): Treatment | null {
  const address = new URL(url);
  if (method !== 'GET' || address.origin !== origin) return null;
  const { pathname, search } = address;
  const isDocument = mode === 'navigate';
  const key = pathname + search;
  if (pathname.startsWith('/assets/')) {
    return { kind: 'asset', key: pathname, order: 'cache-first', isDocument };
  }
  if (pathname.startsWith('/api/')) return isDocument ? null : ofData(pathname, search);
  if (!isDocument) return null;
  // Handled only to say in the house's own words that there is no network.
  if (isPersonalPath(splitPath(pathname).path))
    return { kind: 'page', key: pathname, order: 'network-only', isDocument };
  return {
    kind: isSearch(address) ? 'search' : 'page',
    key: pageKey(key),
    order: 'network-first',
    isDocument,
  };
}

/**
 * Path of a page without the name of its place and with its query: a place may be renamed,
 * and an address of the key alone leads to the same page.
 */
export function pageKey(path: string): string {
  const [pathname = '', ...query] = path.split('?');
  const bare = pathname.replace(/^((?:\/en|\/leicht)?\/\d{12})-[^/]*/, '$1').replace(/(.)\/+$/, '$1');
  return bare + (query.length === 0 ? '' : `?${query.join('?')}`);
}

function ofData(pathname: string, search: string): Treatment | null {
  const data = { key: pathname + search, isDocument: false };
  if (/^\/api\/cells\/9\/\d+\/\d+$/.test(pathname)) return { ...data, kind: 'cell', order: 'cache-first' };
  if (pathname.startsWith('/api/map/')) return { ...data, kind: 'map', order: 'cache-first' };
  if (pathname === '/api/search' || pathname === '/api/places')
    return { ...data, kind: 'search', order: 'network-first' };
  if (/^\/api\/(places\/\d{12}|info|network)(\/|$)/.test(pathname))
    return { ...data, kind: 'page', order: 'network-first' };
  return null;
}

function isSearch({ searchParams }: URL): boolean {
  return searchParams.has('q');
}

/** The place whose home (page or bundle) is stored under a key; null for all other keys. */
export function homeOf(key: string): string | null {
  return (
    /^(?:(?:\/en|\/leicht)?\/(\d{12})|\/api\/places\/(\d{12})\/here\?.*)$/
      .exec(key)
      ?.slice(1)
      .find(Boolean) ?? null
  );
}

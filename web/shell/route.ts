import { type Language, splitPath } from '../../src/kernel/i18n/language.ts';
import { type InfoName, isInfoName } from '../../src/kernel/pages/info/names.ts';
import { MAP_PATH, MINE_PATH, NETWORK_PATH } from '../../src/kernel/pages/paths.ts';

/** What an own address asks for. Everything else (APIs, files) is left to the browser. */
export type Route =
  | { kind: 'start'; language: Language; query: string }
  | { kind: 'mine'; language: Language }
  | { kind: 'network'; language: Language; path: string }
  | { kind: 'here'; language: Language; ars: string }
  | { kind: 'search'; language: Language; ars: string; query: string }
  | { kind: 'map'; language: Language; ars: string; page: number }
  | { kind: 'info'; language: Language; name: InfoName; ars: string | null }
  | { kind: 'content'; language: Language; ars: string; path: string };

/** Path of the search below a place. */
const SEARCH = 'suche';

/** The route of a path and a query string; null for what is no page of the house. */
export function routeOf(pathname: string, search: string): Route | null {
  const { language, path: rest } = splitPath(pathname);
  const asked = new URLSearchParams(search);
  const query = asked.get('q') ?? '';
  if (rest === '/') return { kind: 'start', language, query };
  const name = rest.slice(1);
  if (isInfoName(name)) return { kind: 'info', language, name, ars: asked.get('ars') };
  if (rest === MINE_PATH) return { kind: 'mine', language };
  if (rest === NETWORK_PATH || rest.startsWith(`${NETWORK_PATH}/`))
    return {
      kind: 'network',
      language,
      path: safelyDecoded(rest.slice(NETWORK_PATH.length + 1).replace(/\/+$/, '')),
    };
  const [, ars, below = ''] = /^\/(\d{12})(?:-[^/]*)?(?:\/(.*?))?\/*$/.exec(rest) ?? [];
  if (ars === undefined) return null;
  if (below === '') return { kind: 'here', language, ars };
  if (isInfoName(below)) return { kind: 'info', language, name: below, ars };
  if (below === SEARCH) return { kind: 'search', language, ars, query };
  const page = MAP_PATH.exec(below);
  if (page !== null) return { kind: 'map', language, ars, page: Number(page[1] ?? 1) };
  return { kind: 'content', language, ars, path: safelyDecoded(below) };
}

function safelyDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a lone percent sign: the server will say that there is no such page
  }
}

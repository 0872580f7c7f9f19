/** What a stored page can be turned into: itself under a newer version, the data of its view, an empty house. */
import { LANGUAGES, PREFIX } from '../../src/kernel/i18n/language.ts';
import { NOW_HEADER, STORED_HEADER } from './names.ts';

/** Files of the current version, as `readAssets` in `src/kernel/pages/assets.ts` finds them. */
export interface PageFiles {
  script: string;
  styles: string[];
  preload: string[];
}

const DATA = /(<script type="application\/json" id="page-data">)(.*?)(<\/script>)/s;
const FILES = /<link [^>]*href="\/assets\/[^"]*"[^>]*>|<script [^>]*src="\/assets\/[^"]*"[^>]*><\/script>/g;

/** The data beside a page; null where it is no page of ours. */
export function pageDataOf(html: string): Record<string, unknown> | null {
  const found = DATA.exec(html)?.[2];
  if (found === undefined) return null;
  try {
    return asObject(JSON.parse(found));
  } catch {
    return null;
  }
}

/** The entry script that a page loads. */
export function scriptOf(html: string): string | null {
  return /<script [^>]*src="(\/assets\/[^"]*)"/.exec(html)?.[1] ?? null;
}

/** A page of an older version, loading the files of this one: those it was written with are gone. */
export function withFiles(html: string, { script, styles, preload }: PageFiles): string {
  const tags = [
    ...styles.map((href) => `<link rel="stylesheet" href="${href}">`),
    `<script type="module" src="${script}"></script>`,
    ...preload.map((href) => `<link rel="modulepreload" href="${href}">`),
  ].join('');
  return html.replace(FILES, '').replace('</head>', () => `${tags}</head>`);
}

/** Tells the page, outside of what React draws, since when it has been stored and what time it is. */
export function withTimes(html: string, headers: Headers): string {
  const [stored, now] = [headers.get(STORED_HEADER), headers.get(NOW_HEADER)];
  if (stored === null || now === null) return html;
  return html.replace(/<html /, () => `<html data-stored="${stored}" data-now="${now}" `);
}

/**
 * The house without a view, made from any stored page: its script then asks for the view of the address,
 * which may be stored as data, and says that there is none if it is not.
 */
export function emptyHouse(html: string, words: { title: string; text: string }): string {
  const data = pageDataOf(html);
  if (data === null) return html;
  const view = { kind: 'error', status: 0, code: 'offline', title: words.title, detail: words.text };
  const json = JSON.stringify({ ...data, view }).replace(/</g, '\\u003c');
  const title = words.title.replace(/[&<>]/g, '');
  return html
    .replace(DATA, (_whole, before: string, _data: string, after: string) => before + json + after)
    .replace(/<title>.*?<\/title>/s, () => `<title>${title}</title>`)
    .replace(/<meta name="description"[^>]*>|<link rel="(canonical|alternate)"[^>]*>/g, '')
    .replace(/<script type="application\/ld\+json">.*?<\/script>/gs, '')
    .replace(/(<div id="app">).*(<\/div><script type="application\/json")/s, '$1$2');
}

/** The page that holds the answer to a question for data; null for questions that no page answers. */
export function pageForData(key: string): string | null {
  const { pathname, searchParams } = new URL(key, 'http://house');
  const [, ars, what] = /^\/api\/places\/(\d{12})\/(here|page)$/.exec(pathname) ?? [];
  if (ars === undefined) return null;
  const asked = LANGUAGES.find((language) => language === searchParams.get('lang')) ?? 'de';
  const home = `${PREFIX[asked]}/${ars}`;
  return what === 'here' ? home : `${home}/${searchParams.get('path') ?? ''}`;
}

/** The data that the server would answer, read from the page that shows them. */
export function dataFromPage(html: string): unknown {
  const view = asObject(pageDataOf(html)?.view);
  if (view?.kind === 'here') return view.bundle ?? null;
  return view?.kind === 'content' ? view : null;
}

function asObject(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null ? { ...value } : null;
}

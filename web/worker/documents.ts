/** Pages when there is no network: as they were stored, or the empty house that looks for stored data. */
import { LANGUAGES, type Language, splitPath } from '../../src/kernel/i18n/language.ts';
import { escapeHtml } from '../../src/kernel/pages/html.ts';
import { BUILD } from './build.ts';
import type { Store } from './kept-answers.ts';
import {
  dataFromPage,
  emptyHouse,
  pageDataOf,
  pageForData,
  scriptOf,
  withFiles,
  withTimes,
} from './stored-page.ts';

/** Pages without a place, stored from the beginning, so that there is always a house to come back to. */
export const START_PAGES: Record<Language, string> = { de: '/', en: '/en', 'de-simple': '/leicht' };

/** A stored page, loading files that are there and knowing its age. */
export async function readable(page: Response): Promise<Response> {
  const html = withTimes(await current(await page.text()), page.headers);
  return new Response(html, { headers: page.headers });
}

/** For a page that is not stored: the empty house, or a few plain words where even that is missing. */
export async function housePage(store: Store, key: string, now: number): Promise<Response> {
  const { language } = splitPath(new URL(key, 'http://house').pathname);
  const words = BUILD.words[language];
  const start = await store.get('page', START_PAGES[language], now).catch(() => null);
  const html =
    start === null
      ? `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(words.title)}</title><h1>${escapeHtml(words.title)}</h1><p>${escapeHtml(words.text)}</p></html>`
      : emptyHouse(await current(await start.text()), words);
  return new Response(html, { headers: pageHeaders(start) });
}

/** Data that are not stored themselves but stand in a stored page. */
export async function dataInPage(store: Store, key: string, now: number): Promise<Response | null> {
  const pageKey = pageForData(key);
  const page = pageKey === null ? null : await store.get('page', pageKey, now);
  const data = page === null ? null : dataFromPage(await page.text());
  if (page === null || data === null) return null;
  const headers = new Headers(page.headers);
  headers.set('content-type', 'application/json; charset=utf-8');
  return new Response(JSON.stringify(data), { headers });
}

async function current(html: string): Promise<string> {
  const script = scriptOf(html);
  if (script === null || (await caches.match(script)) !== undefined) return html;
  const language = languageOf(html);
  const { page, texts } = BUILD;
  return withFiles(html, { ...page, preload: [...page.preload, ...texts[language]] });
}

/** Of a page's own data: the language of its markup may be that of a text that it falls back to. */
function languageOf(html: string): Language {
  const written = pageDataOf(html)?.language;
  return LANGUAGES.find((language) => language === written) ?? 'de';
}

/** The policy that the server sends with every page holds for what is made here too. */
function pageHeaders(start: Response | null): Headers {
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' });
  const policy = start?.headers.get('content-security-policy');
  headers.set('content-security-policy', policy ?? "default-src 'self'; img-src 'self' data:");
  return headers;
}

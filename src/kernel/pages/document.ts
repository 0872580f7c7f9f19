import { HOUSE_TEXTS } from '../i18n/house-texts.ts';
import { FULL_LANGUAGES, type Language, LOCALE } from '../i18n/language.ts';
import { textsIn } from '../i18n/texts-in.ts';
import { type Element, h, jsonForHtml, toHtml } from './html.ts';
import type { PageData, View } from './page-data.ts';
import { manifestPath, TOUCH_ICON } from './pwa.ts';
import { headOf, isIndexable, renderPage } from './render-page.ts';
import { type Screen, screenOf } from './screen.ts';
import { showsExample } from './shows-example.ts';
import { writtenIn } from './written-in.ts';

/** What a page loads of the built web. All own paths. */
export interface Assets {
  script: string;
  styles: string[];
  /** Script chunks that the entry needs at once. */
  preload: string[];
  /** The chunks with the texts of each language: only the page's own are loaded. */
  texts?: Record<Language, readonly string[]>;
  /** Fonts that every first screen needs. */
  fonts?: string[];
}

/** Absolute addresses of this page. */
export interface DocumentMeta {
  canonical: string;
  alternates: Record<Language, string>;
  /** Feeds of what the page lists. */
  feeds?: readonly FeedLink[];
}

/** A feed beside a page: own path, media type, title. */
export interface FeedLink {
  href: string;
  type: string;
  title: string;
}

/** The house's sign, also without a request of its own. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='7' fill='%231a3da5'/%3E%3Cpath fill='%23fff' d='M16 5a8.5 8.5 0 0 0-8.5 8.5C7.5 19.5 16 27 16 27s8.5-7.5 8.5-13.5A8.5 8.5 0 0 0 16 5Zm0 12a3.5 3.5 0 1 1 0-7 3.5 3.5 0 0 1 0 7Z'/%3E%3C/svg%3E";

/**
 * A whole page as HTML: complete without JavaScript, with the data of the page beside it for React.
 * It holds no inline script or style. The data stand in blocks that no browser executes.
 */
export function renderDocument(data: PageData, assets: Assets, meta: DocumentMeta): string {
  const screen = screenOf(data, textsIn(HOUSE_TEXTS, data.language));
  const body = renderPage(screen).map(toHtml).join('');
  const linkedData = jsonLd(data.view)
    .map((one) => `<script type="application/ld+json">${jsonForHtml(one)}</script>`)
    .join('');
  return [
    `<!doctype html><html lang="${writtenIn(data.view, data.language)}"><head><meta charset="utf-8">`,
    head(screen, assets, meta).map(toHtml).join(''),
    `${linkedData}</head><body><div id="app">${body}</div>`,
    `<script type="application/json" id="page-data">${jsonForHtml(data)}</script></body></html>`,
  ].join('');
}

function head(screen: Screen, assets: Assets, meta: DocumentMeta): Element[] {
  const { data, language } = screen;
  const { title, description, lang } = headOf(screen);
  const texts = assets.texts?.[language] ?? [];
  const lasting = data.view.kind !== 'error' && data.view.kind !== 'choice';
  const preloaded = [...assets.preload, ...texts];
  return [
    h('title', { lang }, title),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    ...(assets.fonts ?? []).map((href) =>
      h('link', { rel: 'preload', as: 'font', type: 'font/woff2', href, crossorigin: 'anonymous' }),
    ),
    ...assets.styles.map((href) => h('link', { rel: 'stylesheet', href })),
    // The page is complete without it: what is read comes first.
    h('script', { type: 'module', src: assets.script, fetchpriority: 'low' }),
    ...preloaded.map((href) => h('link', { rel: 'modulepreload', href, fetchpriority: 'low' })),
    ...(description === '' ? [] : [h('meta', { name: 'description', content: description })]),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'theme-color', content: '#ffffff', media: '(prefers-color-scheme: light)' }),
    h('meta', { name: 'theme-color', content: '#000000', media: '(prefers-color-scheme: dark)' }),
    h('meta', { name: 'format-detection', content: 'telephone=no' }),
    h('link', { rel: 'icon', type: 'image/svg+xml', href: ICON }),
    h('link', { rel: 'manifest', href: manifestPath(language) }),
    h('link', { rel: 'apple-touch-icon', href: TOUCH_ICON }),
    ...(isIndexable(data.view) ? [] : [h('meta', { name: 'robots', content: 'noindex' })]),
    ...(lasting ? languages(screen, meta) : []),
  ];
}

function languages({ language }: Screen, { canonical, alternates, feeds = [] }: DocumentMeta): Element[] {
  return [
    h('link', { rel: 'canonical', href: canonical }),
    ...FULL_LANGUAGES.map((one) => h('link', { rel: 'alternate', hreflang: one, href: alternates[one] })),
    h('link', { rel: 'alternate', hreflang: 'x-default', href: alternates.de }),
    ...feeds.map(({ href, type, title }) => h('link', { rel: 'alternate', type, title, href })),
    h('meta', { property: 'og:locale', content: LOCALE[language].replace('-', '_') }),
  ];
}

/** schema.org: the content's own, or what a place is. Nothing invented leaves the house as a fact. */
function jsonLd(view: View): unknown[] {
  if (view.kind === 'content' || view.kind === 'network')
    return view.page.jsonLd === undefined || showsExample(view) ? [] : [view.page.jsonLd];
  if (view.kind !== 'here') return [];
  const { name, ars, ancestors } = view.bundle.place;
  const within = ancestors.reduceRight<object | undefined>(
    (outer, one) => ({
      '@type': one.level === 'federal' ? 'Country' : 'AdministrativeArea',
      name: one.name,
      ...(outer && { containedInPlace: outer }),
    }),
    undefined,
  );
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'AdministrativeArea',
      name,
      identifier: { '@type': 'PropertyValue', propertyID: 'ARS', value: ars },
      ...(within && { containedInPlace: within }),
    },
  ];
}

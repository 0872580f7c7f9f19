/** Cards and lists of a place as a document of their own, for the frame of another site. Pure. */
import type { BundleCard } from '../../bundle/bundle.ts';
import { foreignTo } from '../../i18n/foreign.ts';
import type { FullLanguage } from '../../i18n/language.ts';
import { text } from '../../i18n/text.ts';
import { withQuote } from '../../pages/foreign-texts.ts';
import { formatFigure } from '../../pages/format.ts';
import { type Child, h, toHtml } from '../../pages/html.ts';
import type { PageData, Site } from '../../pages/page-data.ts';
import { renderBlock } from '../../pages/render-content.ts';
import { sourceLine } from '../../pages/render-source.ts';
import { type Screen, screenOf } from '../../pages/screen.ts';
import type { PageContent } from '../../solution.ts';
import { embedTexts } from '../texts.ts';

export interface EmbedFrame {
  language: FullLanguage;
  site: Site;
  /** Of the solution or page. */
  title: string;
  titleLang?: string | undefined;
  place: string;
  /** Absolute address of the place, and of what this is about. */
  home: string;
  more: string;
  /** Own path of the style sheet. */
  style: string;
}

export function renderCards(frame: EmbedFrame, cards: readonly BundleCard[]): string {
  const screen = screenFor(frame);
  const shown = cards.map((card) =>
    h(
      'section',
      { class: 'embed__card' },
      h('h2', {}, withQuote(card.title, card.quote, screen)),
      h('p', {}, withQuote(card.sentence, card.quote, screen)),
      card.figure !== undefined &&
        h(
          'p',
          { class: 'embed__figure' },
          `${formatFigure(card.figure, frame.language)}${card.unit === undefined ? '' : `\u00a0${card.unit}`}`,
        ),
      sourceLine(card.source, screen),
    ),
  );
  return documentOf(frame, screen, shown.length > 0 ? shown : nothing(screen, frame));
}

export function renderList(frame: EmbedFrame, page: PageContent): string {
  const screen = screenFor(frame);
  const blocks = page.blocks.map((block) => renderBlock(block, { screen, place: frame.place }));
  return documentOf(frame, screen, blocks.length > 0 ? blocks : nothing(screen, frame));
}

export function renderUnavailable(frame: EmbedFrame): string {
  const screen = screenFor(frame);
  return documentOf(frame, screen, h('p', {}, screen.say('embed_unavailable')));
}

function nothing({ say }: Screen, { place }: EmbedFrame): Child {
  return h('p', {}, say('embed_nothing', { place }));
}

function documentOf(frame: EmbedFrame, screen: Screen, main: Child): string {
  const { language, title, place, style, more } = frame;
  const { say } = screen;
  const head = [
    h('title', {}, say('embed_title', { title, place })),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('link', { rel: 'stylesheet', href: style }),
  ];
  const body = h(
    'main',
    {},
    h('h1', { lang: foreignTo(frame.titleLang, language) }, say('embed_title', { title, place })),
    main,
    h(
      'div',
      { class: 'embed__foot' },
      h('p', {}, h('a', { href: more }, say('embed_more', { place }))),
      h('p', {}, say('embed_window')),
    ),
  );
  // All links leave the frame: what is behind them is a page of its own. A base with a target alone moves no address.
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><base target="_blank">${head.map(toHtml).join('')}</head><body>${toHtml(body)}</body></html>`;
}

function screenFor({ language, site, home }: EmbedFrame): Screen {
  const data: PageData = {
    language,
    site,
    // Blocks ask for the way home alone.
    view: { kind: 'mine' },
    links: { inLanguage: { de: home, en: home, 'de-simple': home }, home },
  };
  const texts = embedTexts(language);
  return { ...screenOf(data, texts), say: (key, values = {}) => text(texts, language, key, values) };
}

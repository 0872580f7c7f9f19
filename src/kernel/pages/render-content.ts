import { foreignTo } from '../i18n/foreign.ts';
import type { Language } from '../i18n/language.ts';
import type { Block, FactRow, ListItem } from '../solution.ts';
import { onlyInNote } from './foreign-texts.ts';
import { type Child, type Element, h, island, type Markup } from './html.ts';
import type { View } from './page-data.ts';
import { renderAction } from './render-action.ts';
import { renderBars } from './render-bars.ts';
import { correctPart } from './render-correct.ts';
import { exampleBanner, exampleMark } from './render-example.ts';
import { renderFold } from './render-fold.ts';
import { renderForm } from './render-form.ts';
import { renderMonth } from './render-month.ts';
import { renderProfile } from './render-profile.ts';
import { searchForm } from './render-search.ts';
import { outside, sourceLine } from './render-source.ts';
import { tools } from './render-tools.ts';
import { renderTrack } from './render-track.ts';
import { keyPath, type Screen } from './screen.ts';
import { exampleExtent } from './shows-example.ts';

type ContentView = Extract<View, { kind: 'content' }>;

/** A page of a solution: its title and its blocks, one under the other. */
export function renderContent({ place, page }: ContentView, screen: Screen): Markup[] {
  const { say, data, language } = screen;
  const extent = exampleExtent(page);
  return [
    h(
      'nav',
      { class: 'back', 'aria-label': say('breadcrumb') },
      h(
        'a',
        { class: 'kern-link back__link', href: data.links.home },
        h('span', { class: 'kern-icon kern-icon--arrow-back', 'aria-hidden': 'true' }),
        place.name,
      ),
    ),
    h(
      'article',
      { class: 'content' },
      h(
        'h1',
        { class: 'page-title', id: 'title', tabindex: -1, lang: foreignTo(page.lang, language) },
        page.title,
      ),
      onlyInNote(screen),
      extent !== 'none' && exampleBanner(screen, `example_banner_${extent}`),
      page.blocks.map((block) => renderBlock(block, { screen, place: place.name })),
    ),
    page.correctable !== undefined && extent !== 'all' && correctPart(screen, place),
    tools(screen, 'page', page.notify === true),
  ].filter((one) => one !== false);
}

/** One block; `place` names the place in the label of a search. */
export function renderBlock(block: Block, { screen, place }: { screen: Screen; place: string }): Child {
  const { language, data } = screen;
  const { home } = data.links;
  switch (block.type) {
    case 'heading':
      return h('h2', { class: 'section-title', lang: foreignTo(block.lang, language) }, block.text);
    case 'text':
      return textBlock(block, language);
    case 'facts':
      return facts(block.rows, language);
    case 'list':
      if (block.look === 'chips') return chips(block, screen);
      return h(
        block.look === 'ordered' ? 'ol' : 'ul',
        { class: block.look === undefined ? 'rows' : `rows rows--${block.look}` },
        block.items.map((item) => row(item, screen)),
      );
    case 'part': {
      const { solution, name, texts, data: given, blocks } = block;
      const inside = blocks.map((one) => renderBlock(one, { screen, place }));
      return {
        ...island('part', h('div', { class: 'part' }, inside)),
        part: { solution, name, texts, ...(given !== undefined && { data: given }) },
      };
    }
    case 'fold': {
      const inside = block.blocks.map((one) => renderBlock(one, { screen, place }));
      return renderFold(block, inside);
    }
    case 'month':
      return renderMonth(block, language);
    case 'picture':
      return picture(block, language);
    case 'search':
      return searchForm({ home, place, query: block.query, screen, label: block.label });
    case 'action':
      return renderAction(block, screen);
    case 'form':
      return renderForm(block);
    case 'track':
      return renderTrack(block);
    case 'profile':
      return renderProfile(block);
    case 'bars':
      return renderBars(block);
    case 'source':
      return h('footer', { class: 'content__source' }, sourceLine(block.source, screen));
  }
}

function textBlock({ text, tone, ...block }: Extract<Block, { type: 'text' }>, language: Language): Child {
  const lang = foreignTo(block.lang, language);
  if (tone === 'note') {
    return h(
      'p',
      { class: 'kern-body note' },
      h('span', { class: 'kern-icon kern-icon--info', 'aria-hidden': 'true' }),
      h('span', { lang }, text),
    );
  }
  return h('p', { class: tone === 'lead' ? 'kern-body kern-body--large' : 'kern-body', lang }, text);
}

function picture(block: Extract<Block, { type: 'picture' }>, language: Language): Element {
  const { src, alt, credit, width, height } = block;
  const lang = foreignTo(block.lang, language);
  return h(
    'figure',
    { class: 'picture' },
    h('img', { class: 'picture__dots', src, alt, width, height, lang, loading: 'lazy', decoding: 'async' }),
    credit !== null && h('figcaption', { class: 'picture__credit', lang }, credit),
  );
}

function facts(rows: readonly FactRow[], language: Language): Element {
  return h(
    'dl',
    { class: 'kern-description-list facts' },
    rows.map(({ label, value, note, href, lang, noteLang }) =>
      h(
        'div',
        { class: 'kern-description-list-item' },
        h('dt', { class: 'kern-description-list-item__key' }, label),
        h(
          'dd',
          { class: 'kern-description-list-item__value' },
          factValue({ value, href, lang: foreignTo(lang, language) }),
          note !== undefined &&
            h('span', { class: 'facts__note', lang: foreignTo(noteLang, language) }, note),
        ),
      ),
    ),
  );
}

function factValue({
  value,
  href,
  lang,
}: {
  value: string;
  href: string | undefined;
  lang: string | undefined;
}): Child {
  if (href !== undefined) return linkTo(href, value, { lang });
  return lang === undefined ? value : h('span', { lang }, value);
}

/** Links that narrow the page, in a group with a name. */
function chips({ items, label }: Extract<Block, { type: 'list' }>, { data, language }: Screen): Element {
  return h(
    'nav',
    { class: 'chips', 'aria-label': label },
    h('span', { class: 'chips__label', 'aria-hidden': 'true' }, label),
    h(
      'ul',
      { class: 'chips__list' },
      items.map(({ text, page, lang, current }) =>
        h(
          'li',
          {},
          h(
            'a',
            {
              class: 'chips__one',
              href: `${data.links.home}/${page ?? ''}`,
              'aria-current': current === true ? 'true' : undefined,
              lang: foreignTo(lang, language),
            },
            text,
          ),
        ),
      ),
    ),
  );
}

function row(item: ListItem, screen: Screen): Element {
  return h(
    'li',
    // Read by the part in the browser that narrows or sorts the list.
    { class: 'rows__item', ...(item.data !== undefined && { 'data-row': JSON.stringify(item.data) }) },
    h(
      'div',
      { class: 'rows__words' },
      rowText(item, screen),
      item.example && [' ', exampleMark(screen)],
      item.note !== undefined &&
        h('span', { class: 'rows__note', lang: foreignTo(item.noteLang, screen.language) }, item.note),
    ),
    item.mark !== undefined && h('span', { class: 'rows__mark' }, item.mark),
  );
}

function rowText(item: ListItem, { data, language }: Screen): Child {
  const { text, page, href, ars } = item;
  const lang = foreignTo(item.lang, language);
  const className = 'kern-link rows__link';
  if (page !== undefined) {
    const home = ars === undefined ? data.links.home : keyPath(ars, language);
    return h('a', { class: className, href: `${home}/${page}`, lang }, text);
  }
  if (ars !== undefined) return h('a', { class: className, href: keyPath(ars, language), lang }, text);
  if (href !== undefined) return linkTo(href, text, { className, lang });
  return h('span', { class: 'kern-body', lang }, text);
}

/** Own paths and parts of the page stay inside; everything else is checked and marked as leading out. */
function linkTo(href: string, text: string, look: { className?: string; lang?: string | undefined }): Child {
  return /^(\/(?!\/)|#)/.test(href)
    ? h('a', { class: look.className ?? 'kern-link', href, lang: look.lang }, text)
    : outside(href, text, look);
}

import { foreignTo } from '../i18n/foreign.ts';
import { onlyInNote } from '../pages/foreign-texts.ts';
import { formatDate, formatFigure } from '../pages/format.ts';
import { type Child, type Element, h, island, type Markup } from '../pages/html.ts';
import { exampleBanner, exampleMark } from '../pages/render-example.ts';
import { outside } from '../pages/render-source.ts';
import type { Screen } from '../pages/screen.ts';
import type { MapCategory } from './categories.ts';
import type { MapView } from './map-view.ts';
import type { PlacePoint } from './place-points.ts';

/** The map of a place: the list is whole without JavaScript; the map itself is drawn beside it where it can be. */
export function renderMap(view: MapView, screen: Screen): Markup[] {
  const { say, data } = screen;
  return [
    h(
      'nav',
      { class: 'back', 'aria-label': say('breadcrumb') },
      h(
        'a',
        { class: 'kern-link back__link', href: data.links.home },
        h('span', { class: 'kern-icon kern-icon--arrow-back', 'aria-hidden': 'true' }),
        view.place.name,
      ),
    ),
    h('h1', { class: 'page-title', id: 'title', tabindex: -1 }, say('map_title', { place: view.place.name })),
    onlyInNote(screen),
    view.example === true && exampleBanner(screen, 'example_banner_map'),
    island('map', h('div', { class: 'map-page', id: 'map-page' }, stage(view, screen), list(view, screen))),
  ].filter((one) => one !== false);
}

/** Id of a point's row; the map moves the focus there. */
export function rowId(rank: number): string {
  return `map-point-${rank}`;
}

/** Number in the whole list of the first point on this page of it. */
export function firstRank({ page, pagePoints }: Pick<MapView, 'page' | 'pagePoints'>): number {
  return (page - 1) * pagePoints;
}

function stage(view: MapView, screen: Screen): Element {
  return h(
    'div',
    { class: 'map-side' },
    h('div', { class: 'map-stage only-with-script', id: 'map-stage' }),
    h('p', { class: 'without-script note' }, screen.say('map_needs_script')),
    attribution(view, screen),
  );
}

/** Whose map and boundaries are shown: always on the screen, also where the map is not. */
function attribution({ base }: MapView, { say, data, language }: Screen): Element {
  const { boundaries } = data.site;
  return h(
    'p',
    { class: 'map-attribution' },
    base !== null && `${say('map_base')}: ${base.attribution}. `,
    `${say('boundaries')}: `,
    outside(boundaries.url, boundaries.attribution),
    `, ${boundaries.licence}, ${say('boundaries_state', { date: formatDate(boundaries.state, language) })}`,
  );
}

function list(view: MapView, screen: Screen): Element {
  const { say } = screen;
  const total = view.categories.reduce((sum, { count }) => sum + count, 0);
  return h(
    'section',
    { class: 'map-list', 'aria-labelledby': 'map-list' },
    h(
      'h2',
      { class: 'section-title', id: 'map-list' },
      total === 0 ? say('map_empty_title') : say('map_list_title', { count: total }),
    ),
    h('div', { id: 'map-filter', class: 'map-list__filter only-with-script' }),
    h('p', { class: 'kern-sr-only', id: 'map-said', role: 'status' }),
    view.incomplete.length > 0 && note(say('map_incomplete', { layers: view.incomplete.join(', ') })),
    total === 0 &&
      view.incomplete.length === 0 && [
        h('p', { class: 'kern-body' }, say('map_empty_text', { place: view.place.name })),
        h('p', { class: 'kern-body' }, say('map_empty_who')),
      ],
    categoriesOnPage(view).map(({ id, points }) => category(view, { id, points }, screen)),
    view.pages > 1 && pages(view, screen),
  );
}

function categoriesOnPage(
  view: MapView,
): { id: MapCategory; points: { point: PlacePoint; rank: number }[] }[] {
  const ranked = view.points.map((point, index) => ({ point, rank: firstRank(view) + index }));
  return view.categories
    .map(({ id }) => ({ id, points: ranked.filter(({ point }) => point.category === id) }))
    .filter(({ points }) => points.length > 0);
}

function category(
  view: MapView,
  { id, points }: { id: MapCategory; points: { point: PlacePoint; rank: number }[] },
  screen: Screen,
): Element {
  const { say, language } = screen;
  const count = view.categories.find((one) => one.id === id)?.count ?? points.length;
  return h(
    'section',
    { class: 'map-list__category', id: `map-category-${id}`, 'aria-labelledby': `map-title-${id}` },
    h(
      'h3',
      { class: 'map-list__title', id: `map-title-${id}` },
      h('span', { class: `map-mark map-mark--${id}`, 'aria-hidden': 'true' }, say(`map_mark_${id}`)),
      h('span', {}, `${say(`map_category_${id}`)} (${formatFigure(count, language)})`),
    ),
    h(
      'ul',
      { class: 'rows' },
      points.map(({ point, rank }) => row(point, rank, screen)),
    ),
  );
}

function row({ title, lang, layer, link, example }: PlacePoint, rank: number, screen: Screen): Element {
  const foreign = foreignTo(lang, screen.language);
  return h(
    'li',
    { class: 'rows__item map-row', id: rowId(rank), tabindex: -1 },
    h(
      'div',
      { class: 'rows__words' },
      link === null
        ? h('span', { class: 'map-row__title', lang: foreign }, title)
        : h('a', { class: 'kern-link rows__link', href: link, lang: foreign }, title),
      example && [' ', exampleMark(screen)],
      h('span', { class: 'rows__note' }, layer),
    ),
  );
}

function pages({ page, pages: all }: MapView, { say, data }: Screen): Element {
  const path = (number: number) => `${data.links.home}/karte${number === 1 ? '' : `/${number}`}`;
  const step = (number: number, key: string): Child =>
    number >= 1 &&
    number <= all &&
    h('a', { class: 'kern-link map-pages__link', href: path(number) }, say(key));
  return h(
    'nav',
    { class: 'map-pages', 'aria-label': say('list_pages') },
    step(page - 1, 'list_page_before'),
    h('span', {}, say('list_page', { page, all })),
    step(page + 1, 'list_page_next'),
  );
}

function note(words: string): Element {
  return h(
    'p',
    { class: 'kern-body note' },
    h('span', { class: 'kern-icon kern-icon--info', 'aria-hidden': 'true' }),
    h('span', {}, words),
  );
}

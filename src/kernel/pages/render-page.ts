import { renderMap } from '../map/render-map.ts';
import { formatDate } from './format.ts';
import { type Child, h, island, type Markup } from './html.ts';
import type { View } from './page-data.ts';
import { renderChoice } from './render-choice.ts';
import { renderContent } from './render-content.ts';
import { renderError } from './render-error.ts';
import { renderHere } from './render-here.ts';
import { renderMine } from './render-mine.ts';
import { renderSearch } from './render-search.ts';
import { contactLink, outside } from './render-source.ts';
import { renderStart } from './render-start.ts';
import { minePath, placeOf, type Screen, startPath } from './screen.ts';

/** Everything inside the body: the house around a view. Pure; written by the server, taken over by React. */
export function renderPage(screen: Screen, main: readonly Markup[] = renderView(screen)): Markup[] {
  return [
    h('a', { class: 'skip', href: '#main' }, screen.say('skip')),
    header(screen),
    h('main', { class: 'main', id: 'main', tabindex: -1 }, main),
    island('install'),
    island('connection', h('div', { class: 'connection', role: 'status' })),
    footer(screen),
  ];
}

/** The view alone. */
export function renderView(screen: Screen): Markup[] {
  const { view } = screen.data;
  switch (view.kind) {
    case 'start':
      return renderStart(view, screen);
    case 'here':
      return renderHere(view, screen);
    case 'content':
      return renderContent(view, screen);
    case 'map':
      return renderMap(view.map, screen);
    case 'search':
      return renderSearch(view, screen);
    case 'mine':
      return renderMine(screen);
    case 'choice':
      return renderChoice(view, screen);
    case 'error':
      return renderError(view, screen);
  }
}

/** Title of the document and its description, for tabs and search engines. */
export function headOf({ say, data }: Screen): { title: string; description: string } {
  const { view } = data;
  const house = say('house');
  const name = placeOf(view)?.name ?? '';
  const titled = (...parts: string[]) => [...parts, house].join(' · ');
  switch (view.kind) {
    case 'start':
      return { title: `${house} – ${say('start_title')}`, description: say('start_description') };
    case 'here':
      return { title: titled(name), description: say('here_description', { place: name }) };
    case 'content':
      return { title: titled(view.page.title, name), description: view.page.description };
    case 'map':
      return {
        title: titled(say('map_title', { place: name })),
        description: say('map_description', { place: name }),
      };
    case 'search':
      return {
        title: titled(say('search_title', { place: name })),
        description: say('here_description', { place: name }),
      };
    case 'mine':
      return { title: titled(say('mine_title')), description: say('mine_lead') };
    case 'choice':
      return {
        title: titled(say(`choice_${view.reason}_title`, { name: view.name })),
        description: say(`choice_${view.reason}_text`, { name: view.name }),
      };
    case 'error':
      return { title: titled(view.title), description: view.detail };
  }
}

/** Whether search engines may keep the page. */
export function isIndexable(view: View): boolean {
  if (view.kind === 'map') return view.map.page === 1 && view.map.points.length > 0;
  return view.kind === 'here' || view.kind === 'content' || (view.kind === 'start' && view.results === null);
}

function header({ say, data, language }: Screen): Markup {
  const place = placeOf(data.view);
  const start = startPath(language);
  const other = language === 'de' ? 'en' : 'de';
  return h(
    'header',
    { class: 'top' },
    h(
      'div',
      { class: 'top__inner' },
      h(
        'a',
        { class: 'brand', href: place === null ? start : data.links.home },
        h('span', { class: 'brand__mark', 'aria-hidden': 'true' }),
        h('span', { class: 'brand__name' }, say('house')),
      ),
      data.view.kind !== 'start' &&
        h(
          'nav',
          { class: 'here', 'aria-label': say('place_nav') },
          h('span', { class: 'icon icon--position', 'aria-hidden': 'true' }),
          place === null
            ? h('span', { class: 'here__name here__name--none' }, say('no_place'))
            : h('a', { class: 'here__name', href: data.links.home }, place.name),
          place !== null && h('a', { class: 'here__change', href: `${data.links.home}/karte` }, say('map')),
          h(
            'a',
            { class: 'here__change', href: start },
            say(place === null ? 'choose_place' : 'change_place'),
          ),
        ),
      h(
        'div',
        { class: 'top__links' },
        h(
          'a',
          { class: 'top__link', href: minePath(language) },
          h('span', { class: 'icon icon--star', 'aria-hidden': 'true' }),
          h('span', { class: 'top__word' }, say('mine_title')),
        ),
        h(
          'a',
          {
            class: 'top__link',
            href: data.links.otherLanguage,
            lang: other,
            hreflang: other,
            'data-language': other,
          },
          h('span', { class: 'kern-icon kern-icon--language', 'aria-hidden': 'true' }),
          say('other_language'),
        ),
      ),
    ),
  );
}

function footer({ say, data, language }: Screen): Markup {
  const place = placeOf(data.view);
  const { operator, boundaries } = data.site;
  const provider: Child =
    operator.name === null
      ? say('provider_unnamed')
      : [
          say('provider', { operator: operator.name }),
          operator.contact !== null && [', ', contactLink(operator.contact)],
        ];
  return h(
    'footer',
    { class: 'bottom' },
    h(
      'div',
      { class: 'bottom__inner' },
      place !== null &&
        !place.adopted &&
        h('p', { class: 'bottom__strong' }, say('not_adopted_line', { place: place.name })),
      h('p', {}, provider),
      h(
        'p',
        {},
        `${say('boundaries')}: `,
        outside(boundaries.url, boundaries.attribution),
        `, ${boundaries.licence}, ${say('boundaries_state', { date: formatDate(boundaries.state, language) })}`,
      ),
      h('p', {}, say('privacy_line')),
    ),
  );
}

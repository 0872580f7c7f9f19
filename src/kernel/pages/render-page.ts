import { foreignTo } from '../i18n/foreign.ts';
import { LANGUAGES } from '../i18n/language.ts';
import { renderMap } from '../map/render-map.ts';
import { renderClaim } from './claim/render-claim.ts';
import { formatDate } from './format.ts';
import { type Child, h, island, type Markup } from './html.ts';
import { INFO_NAMES } from './info/names.ts';
import { renderInfo } from './info/render-info.ts';
import { renderNetwork } from './network/render-network.ts';
import type { View } from './page-data.ts';
import { renderPersonal } from './people/render-personal.ts';
import { renderChoice } from './render-choice.ts';
import { renderContent } from './render-content.ts';
import { renderError } from './render-error.ts';
import { renderHere } from './render-here.ts';
import { renderMine } from './render-mine.ts';
import { renderSearch } from './render-search.ts';
import { contactLink, outside } from './render-source.ts';
import { renderStart } from './render-start.ts';
import { claimPath, infoPath, minePath, networkPath, placeOf, type Screen, startPath } from './screen.ts';
import { showsExample } from './shows-example.ts';
import { writtenIn } from './written-in.ts';

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
  return [...easyNote(screen), ...viewAlone(screen)];
}

function viewAlone(screen: Screen): Markup[] {
  const { view } = screen.data;
  switch (view.kind) {
    case 'start':
      return renderStart(view, screen);
    case 'here':
      return renderHere(view, screen);
    case 'content':
      return renderContent(view, screen);
    case 'network':
      return renderNetwork(view, screen);
    case 'map':
      return renderMap(view.map, screen);
    case 'search':
      return renderSearch(view, screen);
    case 'mine':
      return renderMine(screen);
    case 'info':
      return renderInfo(view, screen);
    case 'sign-in':
    case 'invitation':
    case 'notify':
    case 'desk':
    case 'own-room':
    case 'operation':
      return renderPersonal(view, screen);
    case 'claim':
    case 'correct':
    case 'submit':
      return renderClaim(view);
    case 'choice':
      return renderChoice(view, screen);
    case 'error':
      return renderError(view, screen);
  }
}

interface Head {
  title: string;
  description: string;
  /** Language of the title where it is not that of the page. */
  lang?: string | undefined;
}

/** Title of the document and its description, for tabs and search engines. */
export function headOf({ say, data, language }: Screen): Head {
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
      return {
        title: titled(view.page.title, name),
        description: view.page.description,
        lang: foreignTo(view.page.lang, language),
      };
    case 'network':
      return {
        title: titled(view.page.title, ...(view.solution === null ? [] : [say('network_title')])),
        description: view.page.description,
        lang: foreignTo(view.page.lang, language),
      };
    case 'map':
      return {
        title: titled(say('map_title', { place: name })),
        description: say('map_description', { place: name }),
      };
    case 'info':
      return { title: titled(view.page.title), description: view.page.description };
    case 'search':
      return {
        title: titled(say('search_title', { place: name })),
        description: say('here_description', { place: name }),
      };
    case 'mine':
      return { title: titled(say('mine_title')), description: say('mine_lead') };
    case 'sign-in':
    case 'invitation':
    case 'notify':
    case 'own-room':
    case 'operation':
      return { title: titled(view.frame.title), description: view.frame.lead };
    case 'desk':
      return {
        title:
          view.page === 'home' || view.page === 'places'
            ? titled(view.frame.title)
            : titled(view.frame.title, name),
        description: view.frame.lead,
      };
    case 'claim':
    case 'correct':
    case 'submit':
      return { title: titled(view.title), description: view.lines[0] ?? '' };
    case 'choice':
      return {
        title: titled(say(`choice_${view.reason}_title`, { name: view.name })),
        description: say(`choice_${view.reason}_text`, { name: view.name }),
      };
    case 'error':
      return { title: titled(view.title), description: view.detail };
  }
}

/** Whether search engines may keep the page: none that shows invented data. */
export function isIndexable(view: View): boolean {
  if (showsExample(view)) return false;
  if (view.kind === 'map') return view.map.page === 1 && view.map.points.length > 0;
  if (view.kind === 'start') return view.results === null;
  return ['here', 'content', 'network', 'info'].includes(view.kind);
}

/** Easy language says honestly that nobody has examined it yet, and where there is none. */
function easyNote({ say, data, language }: Screen): Markup[] {
  if (language !== 'de-simple') return [];
  const isEasy = writtenIn(data.view, language) === language;
  return [h('p', { class: 'easy-note', lang: 'de-simple' }, say(isEasy ? 'easy_unchecked' : 'easy_missing'))];
}

function header(screen: Screen): Markup {
  const { say, data, language } = screen;
  const place = placeOf(data.view);
  const start = startPath(language);
  const look = place?.look;
  return h(
    'header',
    { class: look?.style ? 'top top--town' : 'top' },
    // Before anything that it colours: a browser draws nothing below until it is there.
    look?.style && h('link', { rel: 'stylesheet', href: look.style }),
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
          look?.crest
            ? h('img', { class: 'crest', src: look.crest.src, alt: look.crest.alt, width: 36, height: 36 })
            : h('span', { class: 'icon icon--position', 'aria-hidden': 'true' }),
          place === null
            ? h('span', { class: 'here__name here__name--none' }, say('no_place'))
            : h('a', { class: 'here__name', href: data.links.home }, look?.name ?? place.name),
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
        languageSwitch(screen),
      ),
    ),
  );
}

/** This page in the other languages. */
function languageSwitch({ say, data, language }: Screen): Markup {
  return h(
    'nav',
    { class: 'languages', 'aria-label': say('language_nav') },
    LANGUAGES.filter((one) => one !== language).map((one) =>
      h(
        'a',
        {
          class: 'language',
          href: data.links.inLanguage[one],
          lang: one === 'en' ? 'en' : 'de',
          hreflang: one,
          'data-language': one,
        },
        one === 'de-simple'
          ? [
              h('span', { class: 'kern-icon kern-icon--easy-language', 'aria-hidden': 'true' }),
              h('span', { class: 'top__word' }, say(`language_${one}`)),
            ]
          : say(`language_${one}`),
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
        h(
          'p',
          {},
          h('span', { class: 'bottom__strong' }, say('not_adopted_line', { place: place.name })),
          ' ',
          h('a', { class: 'kern-link', href: claimPath(language, place.ars) }, say('claim_link')),
        ),
      place?.adopted &&
        h('p', { class: 'bottom__strong' }, say('adopted_line', { place: place.look?.name ?? place.name })),
      h('p', {}, provider),
      h(
        'p',
        {},
        `${say('boundaries')}: `,
        outside(boundaries.url, boundaries.attribution),
        `, ${boundaries.licence}, ${say('boundaries_state', { date: formatDate(boundaries.state, language) })}`,
      ),
      h('p', {}, say('privacy_line')),
      h('p', {}, h('a', { class: 'kern-link', href: networkPath(language) }, say('network_title'))),
      h(
        'nav',
        { class: 'bottom__links', 'aria-label': say('info_nav') },
        INFO_NAMES.map((name) =>
          h('a', { class: 'kern-link', href: infoPath(name, language, place?.ars) }, say(`info_${name}`)),
        ),
      ),
    ),
  );
}

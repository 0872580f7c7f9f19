import { foreignTo } from '../i18n/foreign.ts';
import { onlyInNote } from './foreign-texts.ts';
import { type Element, h, island, type Markup } from './html.ts';
import type { FoundHit, View } from './page-data.ts';
import { exampleMark } from './render-example.ts';
import type { Screen } from './screen.ts';

type SearchView = Extract<View, { kind: 'search' }>;

/** Search in a place: the field, what was found, or why nothing was. */
export function renderSearch({ place, query, hits }: SearchView, screen: Screen): Markup[] {
  const { say, data } = screen;
  const asked = query.trim() !== '';
  return [
    h('h1', { class: 'page-title', id: 'title', tabindex: -1 }, say('search_title', { place: place.name })),
    searchForm({ home: data.links.home, place: place.name, query, screen }),
    h(
      'section',
      { class: 'found', 'aria-labelledby': 'found' },
      h(
        'h2',
        { class: 'section-title', id: 'found' },
        asked
          ? say(hits.length === 0 ? 'search_none_title' : 'search_found', { count: hits.length, query })
          : say('search_ask'),
      ),
      onlyInNote(screen),
      hits.length === 0
        ? h('p', { class: 'kern-body' }, say(asked ? 'search_none_text' : 'search_ask_text'))
        : groups(hits).map(([solution, inGroup]) => group(solution, inGroup, screen)),
    ),
    ...(asked ? [] : [island('recent-searches')]),
  ];
}

/** Hits by solution; the solution of the best hit comes first. */
function groups(hits: readonly FoundHit[]): [string, FoundHit[]][] {
  return [...Map.groupBy(hits, (hit) => hit.solutionTitle)];
}

function group(title: string, hits: readonly FoundHit[], screen: Screen): Element {
  const { language } = screen;
  return h(
    'section',
    { class: 'hits-group' },
    h('h3', { class: 'hits-group__title' }, title),
    h(
      'ol',
      { class: 'hits' },
      hits.map((hit) =>
        h(
          'li',
          { class: 'hits__item' },
          h(
            'h4',
            { class: 'hits__title' },
            h('a', { class: 'kern-link', href: hit.link, lang: foreignTo(hit.lang, language) }, hit.title),
            hit.example && [' ', exampleMark(screen)],
          ),
          h(
            'p',
            { class: 'kern-body kern-body--small hits__excerpt', lang: foreignTo(hit.excerptLang, language) },
            hit.excerpt,
          ),
        ),
      ),
    ),
  );
}

/** A plain GET form; the shell catches it in the browser and stays on the page. */
export function searchForm(input: {
  home: string;
  place: string;
  query: string;
  screen: Screen;
  label?: string;
}): Element {
  const { home, place, query, screen } = input;
  const { say } = screen;
  return h(
    'form',
    { class: 'finder', role: 'search', action: `${home}/suche`, method: 'get' },
    h(
      'div',
      { class: 'finder__field kern-form-input' },
      h('label', { class: 'kern-label', for: 'query' }, input.label ?? say('search_label', { place })),
      h(
        'div',
        { class: 'finder__line' },
        h('input', {
          class: 'kern-form-input__input',
          id: 'query',
          name: 'q',
          type: 'search',
          value: query,
          maxlength: 200,
          autocomplete: 'off',
          enterkeyhint: 'search',
        }),
        h(
          'button',
          { class: 'kern-btn kern-btn--primary', type: 'submit' },
          h('span', { class: 'kern-label' }, say('search_submit')),
        ),
      ),
    ),
  );
}

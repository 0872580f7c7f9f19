import { type Element, h, island, type Markup } from './html.ts';
import type { View } from './page-data.ts';
import { placeList } from './render-place-list.ts';
import { type Screen, startPath } from './screen.ts';

type StartView = Extract<View, { kind: 'start' }>;

/** Choosing a place: one field that works as a plain form, and what it found. */
export function renderStart(view: StartView, screen: Screen): Markup[] {
  const { say } = screen;
  return [
    h(
      'section',
      { class: 'start' },
      h('h1', { class: 'start__title', id: 'title', tabindex: -1 }, say('start_title')),
      view.results === null && h('p', { class: 'start__lead' }, say('start_lead')),
      h(
        'div',
        { class: 'start__choose' },
        island('place-field', placeField({ query: view.query, screen })),
        island('locate', locateOffer(screen)),
      ),
    ),
    ...(view.results === null
      ? [island('my-places'), promises(screen)]
      : [found(view.query, view.results, screen)]),
  ];
}

function promises({ say }: Screen): Element {
  return h(
    'section',
    { class: 'promises', 'aria-labelledby': 'promises' },
    h('h2', { class: 'kern-sr-only', id: 'promises' }, say('promises_title')),
    h(
      'ul',
      { class: 'promises__list' },
      ['everywhere', 'private', 'sources'].map((one) =>
        h(
          'li',
          { class: 'promises__item' },
          h('strong', { class: 'promises__name' }, say(`promise_${one}_title`)),
          h('span', { class: 'promises__text' }, say(`promise_${one}_text`)),
        ),
      ),
    ),
  );
}

/** The field for a place by name. `web/shell/place/place-field.tsx` adds suggestions to it. */
export function placeField({ query, screen }: { query: string; screen: Screen }): Element {
  const { say, data, language } = screen;
  return h(
    'form',
    { class: 'finder', role: 'search', action: startPath(language), method: 'get' },
    h(
      'div',
      { class: 'finder__field kern-form-input' },
      h('label', { class: 'kern-label', for: 'place-query' }, say('place_label')),
      h(
        'p',
        { class: 'kern-hint', id: 'place-hint' },
        say(data.site.hasPostcodes ? 'place_hint_postcodes' : 'place_hint'),
      ),
      h(
        'div',
        { class: 'finder__line', id: 'place-line' },
        h('input', {
          class: 'kern-form-input__input',
          id: 'place-query',
          name: 'q',
          type: 'search',
          value: query,
          maxlength: 200,
          autocomplete: 'off',
          autocapitalize: 'words',
          spellcheck: 'false',
          enterkeyhint: 'search',
          'aria-describedby': 'place-hint',
        }),
        h(
          'button',
          { class: 'kern-btn kern-btn--primary', type: 'submit' },
          h('span', { class: 'kern-label' }, say('place_submit')),
        ),
      ),
    ),
  );
}

/** Offer to use the position; the style sheet hides it where no script runs. */
export function locateOffer({ say }: Screen): Element {
  return h(
    'div',
    { class: 'locate only-with-script' },
    h(
      'button',
      {
        class: 'kern-btn kern-btn--secondary',
        id: 'locate-button',
        type: 'button',
        'aria-describedby': 'locate-why',
      },
      h('span', { class: 'icon icon--position', 'aria-hidden': 'true' }),
      h('span', { class: 'kern-label' }, say('locate_button')),
    ),
    h('p', { class: 'locate__why', id: 'locate-why' }, say('locate_why')),
    h('div', { class: 'locate__answer', id: 'locate-answer', 'aria-live': 'polite' }),
  );
}

function found(query: string, results: NonNullable<StartView['results']>, { say }: Screen): Element {
  if (results.length === 0) {
    return h(
      'section',
      { class: 'found', 'aria-labelledby': 'found' },
      h('h2', { class: 'section-title', id: 'found' }, say('places_none_title', { query })),
      h('p', { class: 'kern-body' }, say('places_none_text')),
    );
  }
  return h(
    'section',
    { class: 'found', 'aria-labelledby': 'found' },
    h('h2', { class: 'section-title', id: 'found' }, say('places_found', { count: results.length, query })),
    placeList(results),
  );
}

import { type Element, h, island } from './html.ts';
import { type Screen, startPath } from './screen.ts';

/** "Falscher Ort?": the places around, fetched when somebody opens it; without script a link to them. */
export function nearby({ say, data, language }: Screen): Element {
  return h(
    'details',
    { class: 'nearby', id: 'nearby' },
    h('summary', { class: 'nearby__title' }, say('nearby_title')),
    h(
      'div',
      { class: 'nearby__content' },
      island(
        'nearby',
        h(
          'div',
          { class: 'nearby__places', 'aria-live': 'polite' },
          h(
            'p',
            { class: 'kern-body' },
            h('a', { class: 'kern-link', href: `${data.links.home}/ort` }, say('nearby_link')),
          ),
        ),
      ),
      h(
        'p',
        { class: 'kern-body' },
        h('a', { class: 'kern-link', href: startPath(language) }, say('nearby_other')),
      ),
    ),
  );
}

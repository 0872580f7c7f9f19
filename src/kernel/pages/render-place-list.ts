import { type Element, h } from './html.ts';
import type { PlaceChoice } from './page-data.ts';

/** Places to choose from. A name never stands alone: 304 of them occur more than once. */
export function placeList(places: readonly PlaceChoice[]): Element {
  return h(
    'ul',
    { class: 'place-list' },
    places.map((place) =>
      h(
        'li',
        { class: 'place-list__item' },
        h(
          'a',
          { class: 'place-list__link', href: place.link },
          h('span', { class: 'place-list__name' }, place.name),
          h('span', { class: 'place-list__where' }, whereabouts(place)),
        ),
      ),
    ),
  );
}

/** "Gemeinde · Steinburg · Schleswig-Holstein" */
export function whereabouts({ kind, county, state, name }: PlaceChoice): string {
  const above = [county, state].filter(
    (one, index, all) => one !== null && one !== name && all.indexOf(one) === index,
  );
  return [kind, ...above].join(' · ');
}

import { type Element, h, type Markup } from './html.ts';
import type { View } from './page-data.ts';
import { placeList } from './render-place-list.ts';
import { type Screen, startPath } from './screen.ts';

/** An address of a municipality that no longer exists as it was: what followed it, or that this is unknown. */
export function renderChoice(view: Extract<View, { kind: 'choice' }>, screen: Screen): Markup[] {
  const { say } = screen;
  const { reason, name, places } = view;
  return [
    h('h1', { class: 'page-title', id: 'title', tabindex: -1 }, say(`choice_${reason}_title`, { name })),
    h('p', { class: 'kern-body kern-body--large' }, say(`choice_${reason}_text`, { name })),
    ...(places.length > 0
      ? [
          ...(reason === 'retired' ? [h('p', { class: 'kern-body' }, say('choice_same_name'))] : []),
          placeList(places),
        ]
      : [wayOn(screen)]),
  ];
}

function wayOn({ say, language }: Screen): Element {
  return h(
    'p',
    {},
    h(
      'a',
      { class: 'kern-btn kern-btn--primary', href: startPath(language) },
      h('span', { class: 'kern-label' }, say('choose_place')),
    ),
  );
}

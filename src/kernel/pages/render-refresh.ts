import { type Element, h } from './html.ts';
import type { Screen } from './screen.ts';

/** A button to ask anew, and what came of it; `web/shell/refresh/` makes it work, hidden without script and in print. */
export function refreshOffer({ say }: Screen): Element {
  return h(
    'div',
    { class: 'refresh only-with-script' },
    h(
      'button',
      { class: 'refresh__button kern-btn kern-btn--tertiary', id: 'refresh-button', type: 'button' },
      h('span', { class: 'kern-label' }, say('refresh')),
    ),
    h('p', { class: 'refresh__answer', id: 'refresh-answer', role: 'status' }),
  );
}

import type { Block } from '../solution.ts';
import { type Child, type Element, h } from './html.ts';

/** Works without scripts, and is found by the browser's own search. */
export function renderFold(
  { title, isOpen }: Extract<Block, { type: 'fold' }>,
  inside: readonly Child[],
): Element {
  return h(
    'details',
    { class: 'folded', open: isOpen },
    h('summary', { class: 'folded__title' }, h('h2', { class: 'section-title' }, title)),
    h('div', { class: 'folded__inside' }, inside),
  );
}

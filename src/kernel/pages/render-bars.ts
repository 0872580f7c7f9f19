import type { Block } from '../solution.ts';
import { type Element, h } from './html.ts';

/** A table with a bar in each row, as wide as its share. */
export function renderBars({ caption, columns, rows }: Extract<Block, { type: 'bars' }>): Element {
  return h(
    'table',
    { class: 'bars' },
    h('caption', { class: 'bars__caption' }, caption),
    h(
      'thead',
      {},
      h('tr', {}, h('th', { scope: 'col' }, columns[0]), h('td', {}), h('th', { scope: 'col' }, columns[1])),
    ),
    h(
      'tbody',
      {},
      rows.map(({ label, value, share }) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, label),
          h('td', { class: 'bars__bar', 'aria-hidden': 'true' }, bar(share)),
          h('td', { class: 'bars__value' }, value),
        ),
      ),
    ),
  );
}

function bar(share: number): Element {
  const width = (Math.min(Math.max(share, 0), 1) * 100).toFixed(1);
  return h(
    'svg',
    { class: 'bars__drawing', viewBox: '0 0 100 10', preserveAspectRatio: 'none' },
    h('rect', { class: 'bars__all', x: 0, y: 0, width: 100, height: 10 }),
    h('rect', { class: 'bars__share', x: 0, y: 0, width, height: 10 }),
  );
}

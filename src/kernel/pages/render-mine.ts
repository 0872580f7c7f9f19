import { h, island, type Markup } from './html.ts';
import type { Screen } from './screen.ts';

/** What is kept on the reader's device. The server knows none of it: the browser draws it (`web/shell/mine`). */
export function renderMine({ say }: Screen): Markup[] {
  return [
    h('h1', { class: 'page-title', id: 'title', tabindex: -1 }, say('mine_title')),
    h('p', { class: 'kern-body kern-body--large' }, say('mine_lead')),
    h('noscript', {}, h('p', { class: 'kern-body note' }, say('mine_without_script'))),
    island('mine'),
  ];
}

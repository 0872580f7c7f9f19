import { foreignTo } from '../i18n/foreign.ts';
import type { Block } from '../solution.ts';
import { type Child, h } from './html.ts';
import type { Screen } from './screen.ts';

type Action = Extract<Block, { type: 'action' }>;

/** What to do here, as a link that stands out; an address that is none of the web stays text. */
export function renderAction({ text, note, ...block }: Action, { data, language }: Screen): Child {
  const words = h('span', { class: 'kern-label', lang: foreignTo(block.lang, language) }, text);
  const href = block.page === undefined ? (block.href ?? '') : `${data.links.home}/${block.page}`;
  const isOwn = block.page !== undefined || /^\/(?!\/)/.test(href);
  const isLink = isOwn || /^https?:\/\//i.test(href);
  return h(
    'div',
    { class: 'action' },
    isLink
      ? h(
          'a',
          {
            class: 'kern-btn kern-btn--primary action__link',
            href,
            rel: isOwn ? undefined : 'noopener external',
          },
          words,
        )
      : words,
    note !== undefined && h('p', { class: 'action__note', lang: foreignTo(block.noteLang, language) }, note),
  );
}

import { foreignTo } from '../i18n/foreign.ts';
import type { Block } from '../solution.ts';
import { type Child, type Element, h } from './html.ts';
import type { Screen } from './screen.ts';

type Action = Extract<Block, { type: 'action' }>;
type Form = Extract<Block, { type: 'form' }>;

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

/** A plain GET form: sent by the browser itself, with and without scripts. */
export function renderForm({ action, button, fields, hidden = {} }: Form): Element {
  return h(
    'form',
    { class: 'finder', action, method: 'get' },
    fields.map(({ name, label, hint, type, value }, index) =>
      h(
        'div',
        { class: 'finder__field kern-form-input' },
        h('label', { class: 'kern-label', for: `form-${name}` }, label),
        hint !== undefined && h('p', { class: 'kern-hint', id: `form-${name}-hint` }, hint),
        h(
          'div',
          { class: 'finder__line' },
          h('input', {
            class: 'kern-form-input__input',
            id: `form-${name}`,
            ...{
              name,
              type,
              value: value ?? '',
              required: true,
              maxlength: type === 'date' ? undefined : 200,
            },
            autocomplete: 'off',
            'aria-describedby': hint === undefined ? undefined : `form-${name}-hint`,
          }),
          index === fields.length - 1 &&
            h(
              'button',
              { class: 'kern-btn kern-btn--primary', type: 'submit' },
              h('span', { class: 'kern-label' }, button),
            ),
        ),
      ),
    ),
    Object.entries(hidden).map(([name, value]) => h('input', { type: 'hidden', name, value })),
  );
}

import { h, type Markup } from './html.ts';
import type { View } from './page-data.ts';
import { type Screen, startPath } from './screen.ts';

/** What went wrong, in the words of the problem, and the way on. */
export function renderError(
  { title, detail, status }: Extract<View, { kind: 'error' }>,
  screen: Screen,
): Markup[] {
  const { say, language } = screen;
  return [
    h(
      'section',
      { class: 'failure' },
      h('h1', { class: 'page-title', id: 'title', tabindex: -1 }, title),
      detail !== '' && h('p', { class: 'kern-body kern-body--large' }, detail),
      h(
        'p',
        { class: 'failure__way' },
        h(
          'a',
          { class: 'kern-btn kern-btn--primary', href: startPath(language) },
          h('span', { class: 'kern-label' }, say('choose_place')),
        ),
      ),
      status > 0 && h('p', { class: 'failure__code' }, say('error_code', { code: String(status) })),
    ),
  ];
}

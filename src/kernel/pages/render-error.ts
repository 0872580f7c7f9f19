import { h, type Markup } from './html.ts';
import type { View } from './page-data.ts';
import { deskPath, signInPath } from './people/personal-paths.ts';
import { type Screen, startPath } from './screen.ts';

type ErrorView = Extract<View, { kind: 'error' }>;

/** What went wrong, in the words of the problem, and the way on. */
export function renderError(view: ErrorView, screen: Screen): Markup[] {
  const { title, detail, status } = view;
  const { say } = screen;
  return [
    h(
      'section',
      { class: 'failure' },
      h('h1', { class: 'page-title', id: 'title', tabindex: -1 }, title),
      detail !== '' && h('p', { class: 'kern-body kern-body--large' }, detail),
      h(
        'p',
        { class: 'failure__way' },
        waysOn(view, screen).map(({ href, words }, index) =>
          h(
            'a',
            { class: `kern-btn kern-btn--${index === 0 ? 'primary' : 'secondary'}`, href },
            h('span', { class: 'kern-label' }, words),
          ),
        ),
      ),
      status > 0 && h('p', { class: 'failure__code' }, say('error_code', { code: String(status) })),
    ),
  ];
}

/** Signing in where that is missing, the other municipalities where a right is, and always a place. */
function waysOn({ code, next }: ErrorView, { say, language }: Screen): { href: string; words: string }[] {
  const place = { href: startPath(language), words: say('choose_place') };
  if (next !== undefined) return [{ href: signInPath(language, next), words: say('sign_in') }, place];
  if (code === 'no-permission-place') return [{ href: deskPath(language), words: say('desk') }, place];
  return [place];
}

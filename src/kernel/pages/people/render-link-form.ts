import { type Child, h } from '../html.ts';
import type { Screen } from '../screen.ts';
import type { PersonalView } from './personal-view.ts';

/**
 * What the link of a mail is for, as one button that works without a script: opening the link alone changes nothing,
 * because programs that look for danger in mails open every link.
 */
export function linkForm(view: Extract<PersonalView, { kind: 'notify' }>, { language }: Screen): Child {
  const { use, token, answer, words } = view;
  if (answer !== null || token === null)
    return h('p', { class: 'kern-body', role: 'status' }, answer === 'done' ? words.done : words.unknown);
  const action = `/api/notifications/${use}?${new URLSearchParams({ t: token, lang: language })}`;
  return h(
    'form',
    { method: 'post', action },
    h(
      'button',
      { class: 'kern-btn kern-btn--primary', type: 'submit' },
      h('span', { class: 'kern-label' }, words.button),
    ),
  );
}

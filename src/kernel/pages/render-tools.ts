import { type Attributes, type Element, h, type Island, island } from './html.ts';
import type { Screen } from './screen.ts';

/** What can be done with any page: keep, be told of news, share, hear, print. The style sheet hides it where no script runs. */
export function tools({ say }: Screen, kind: 'place' | 'page', canNotify: boolean): Island {
  return island(
    'tools',
    h(
      'section',
      { class: 'tools only-with-script', 'aria-label': say('tools_title') },
      h(
        'div',
        { class: 'tools__buttons' },
        button('tool-keep', 'star', say(`keep_${kind}`), { 'aria-pressed': 'false' }),
        canNotify && button('tool-notify', 'bell', say('notify_me'), { 'aria-expanded': 'false' }),
        button('tool-share', 'share', say('share')),
        button('tool-read', 'speaker', say('read_aloud'), { 'aria-pressed': 'false' }),
        button('tool-print', 'printer', say('print')),
      ),
      canNotify && h('div', { id: 'tool-notify-room' }),
      h('p', { class: 'tools__said', id: 'tool-said', role: 'status' }),
    ),
  );
}

function button(id: string, icon: string, label: string, more: Attributes = {}): Element {
  return h(
    'button',
    { class: 'tools__button', id, type: 'button', ...more },
    h('span', { class: `icon icon--${icon}`, 'aria-hidden': 'true' }),
    h('span', { id: `${id}-label` }, label),
  );
}

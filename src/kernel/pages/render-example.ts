import { type Element, h } from './html.ts';
import type { Screen } from './screen.ts';

/** "Beispieldaten" as a word with a dashed line around it, beside what was invented for trying out. */
export function exampleMark(
  { say }: Screen,
  words: 'example_mark' | 'example_source' = 'example_mark',
): Element {
  return h('span', { class: 'example-mark' }, say(words));
}

/** The line above a page that shows invented data. */
export function exampleBanner({ say }: Screen, words: `example_banner_${'all' | 'some' | 'map'}`): Element {
  return h(
    'p',
    { class: 'example-banner', role: 'note' },
    h('strong', { class: 'example-mark' }, say('example_mark')),
    ' ',
    h('span', {}, say(words)),
  );
}

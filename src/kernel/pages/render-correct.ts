import type { PlaceSummary } from '../bundle/bundle.ts';
import { PREFIX } from '../i18n/language.ts';
import { type Element, h, type Island, island } from './html.ts';
import { CORRECT_PATH } from './paths.ts';
import type { Screen } from './screen.ts';

/** The way to ask about a page or to correct it: a link for everybody, a form in place where a script runs. */
export function correctPart(screen: Screen, place: PlaceSummary): Island {
  return island(
    'correct',
    h('section', { class: 'correct', 'aria-label': screen.say('correct') }, link(screen, place)),
  );
}

function link(screen: Screen, { ars }: PlaceSummary): Element {
  const query = new URLSearchParams({ ars, seite: pathBelowPlace(screen) });
  return h(
    'a',
    {
      class: 'kern-btn kern-btn--secondary',
      href: `${PREFIX[screen.language]}${CORRECT_PATH}?${query}`,
      rel: 'nofollow',
    },
    h('span', { class: 'kern-label' }, screen.say('correct')),
  );
}

/** "dienste/hundesteuer": the address of the page as the reader has it. */
export function pathBelowPlace({ data, language }: Screen): string {
  const { home, inLanguage } = data.links;
  const [path = ''] = inLanguage[language].split('?');
  return path.startsWith(`${home}/`) ? path.slice(home.length + 1) : '';
}

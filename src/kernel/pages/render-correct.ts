import type { PlaceSummary } from '../bundle/bundle.ts';
import type { Choice } from '../corrections/correction.ts';
import { PREFIX } from '../i18n/language.ts';
import { type Element, h, type Island, island } from './html.ts';
import { CORRECT_PATH } from './paths.ts';
import type { Screen } from './screen.ts';

/**
 * The ways to say in one tap what is wrong, to ask about a page or to correct it: links for everybody, a form in place
 * where a script runs.
 */
export function correctPart(screen: Screen, place: PlaceSummary): Island {
  const { say } = screen;
  const choices = choicesOf(screen);
  return island(
    'correct',
    h(
      'section',
      { class: 'correct', 'aria-label': say('correct') },
      choices.length > 0 && h('p', { class: 'kern-body', id: 'correct-wrong' }, say('correct_wrong')),
      h(
        'ul',
        { class: 'correct__ways', 'aria-labelledby': choices.length > 0 ? 'correct-wrong' : undefined },
        choices.map(({ id, label }) => h('li', {}, link(screen, place, { words: label, choice: id }))),
        h('li', {}, link(screen, place, { words: say('correct') })),
      ),
    ),
  );
}

/** What can be said of the page in one tap. */
export function choicesOf({ data: { view } }: Screen): readonly Choice[] {
  return view.kind === 'content' ? (view.page.correctable?.choices ?? []) : [];
}

function link(
  screen: Screen,
  { ars }: PlaceSummary,
  { words, choice }: { words: string; choice?: string },
): Element {
  const query = new URLSearchParams({
    ...{ ars, seite: pathBelowPlace(screen) },
    ...(choice !== undefined && { wahl: choice }),
  });
  return h(
    'a',
    {
      class: 'kern-btn kern-btn--secondary',
      href: `${PREFIX[screen.language]}${CORRECT_PATH}?${query}`,
      rel: 'nofollow',
    },
    h('span', { class: 'kern-label' }, words),
  );
}

/** "dienste/hundesteuer": the address of the page as the reader has it. */
export function pathBelowPlace({ data, language }: Screen): string {
  const { home, inLanguage } = data.links;
  const [path = ''] = inLanguage[language].split('?');
  return path.startsWith(`${home}/`) ? path.slice(home.length + 1) : '';
}

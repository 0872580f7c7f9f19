import { foreignTo } from '../i18n/foreign.ts';
import type { Language } from '../i18n/language.ts';
import type { Block, MonthDay } from '../solution.ts';
import { type Element, h } from './html.ts';

/** A table of weeks: whoever hears it gets the weekday from the head and each mark in full. */
export function renderMonth(
  { caption, columns, weeks }: Extract<Block, { type: 'month' }>,
  language: Language,
): Element {
  return h(
    'table',
    { class: 'month' },
    h('caption', { class: 'kern-sr-only' }, caption),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        columns.map(({ short, long }) =>
          h(
            'th',
            { scope: 'col' },
            h('span', { 'aria-hidden': 'true' }, short),
            h('span', { class: 'kern-sr-only' }, long),
          ),
        ),
      ),
    ),
    h(
      'tbody',
      {},
      weeks.map((week) =>
        h(
          'tr',
          {},
          week.map((one) => (one === null ? h('td') : cell(one, language))),
        ),
      ),
    ),
  );
}

function cell({ day, isToday, marks }: MonthDay, language: Language): Element {
  const look = `month__day${isToday ? ' month__day--today' : ''}${marks.length > 0 ? ' month__day--marked' : ''}`;
  return h(
    'td',
    { class: look, 'aria-current': isToday ? 'date' : undefined },
    h('span', { class: 'month__number' }, day),
    marks.map(({ short, long, lang }) => [
      h('span', { class: 'month__mark', 'aria-hidden': 'true', lang: foreignTo(lang, language) }, short),
      h('span', { class: 'kern-sr-only', lang: foreignTo(lang, language) }, ` ${long} `),
    ]),
  );
}

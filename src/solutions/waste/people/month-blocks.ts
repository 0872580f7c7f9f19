import type { Block, ListItem } from '../../../kernel/solution.ts';
import { kindOf } from '../fractions.ts';
import type { DistrictDays } from './brief-days.ts';
import { dayInShort, dayOfMonth, monthInWords, monthOf, weekdays, weeksOf } from './civil.ts';
import {
  binInWords,
  binsInWords,
  type DayView,
  noteInWords,
  type WantedDay,
  wantedDays,
} from './day-words.ts';
import { groupBy } from './group-by.ts';

/** On its last day a month alone says little. */
const OPEN = 2;

/** Month by month, as a table and as a list, the first ones open; then on which days something is open. Pure. */
export function monthBlocks(district: DistrictDays, view: DayView): Block[] {
  const ahead = wantedDays(district, view.bins).filter(({ date }) => date >= view.today);
  const opening = ahead.filter(({ bin }) => kindOf(bin.fraction) === 'opening');
  const others = ahead.filter((one) => !opening.includes(one));
  const months = [...groupBy(others, ({ date }) => monthOf(date))].map(
    ([month, days], index): Block => ({
      type: 'fold',
      title: monthInWords(month, view.language),
      ...(index < OPEN && { isOpen: true as const }),
      blocks: [monthTable(month, days, view), { type: 'list', items: rowsOf(days, view) }],
    }),
  );
  return [...months, ...openingBlocks(opening, view)];
}

function monthTable(month: string, days: readonly WantedDay[], view: DayView): Block {
  const { language, today, say } = view;
  return {
    type: 'month',
    caption: monthInWords(month, language),
    columns: weekdays(language),
    weeks: weeksOf(month).map((week) =>
      week.map((date) => {
        if (date === null) return null;
        const bins = days.filter((one) => one.date === date && !one.off).map(({ bin }) => bin);
        return {
          day: String(Number(date.slice(8))),
          ...(date === today && { isToday: true as const }),
          marks: [...groupBy(bins, ({ fraction }) => fraction)].map(([fraction, same]) => ({
            short: say(`short_${fraction}`),
            long: binsInWords(same, view),
          })),
        };
      }),
    ),
  };
}

/** One row for what is collected on a day in the same way; stops each for themselves. */
function rowsOf(days: readonly WantedDay[], view: DayView): ListItem[] {
  const { say, language } = view;
  const grouped = groupBy(days, ({ bin, ...day }) =>
    JSON.stringify([
      day.date,
      day.off ?? false,
      day.planned,
      day.window,
      day.stop,
      day.why,
      day.note,
      day.example,
    ]),
  );
  return [...grouped.values()].flatMap((group): ListItem[] => {
    const first = group[0];
    if (first === undefined) return [];
    const note = noteInWords({ ...first, bin: first.bin.key }, view);
    return [
      {
        text: say('days_row', {
          day: dayInShort(first.date, language),
          bins: binsInWords(
            group.map(({ bin }) => bin),
            view,
          ),
        }),
        ...(note !== '' && { note }),
        ...(first.off
          ? { mark: say('days_off') }
          : first.planned !== undefined && { mark: say('days_shifted') }),
        ...(first.example && { example: true as const }),
      },
    ];
  });
}

/** Every Saturday of a year is one line a month. */
function openingBlocks(days: readonly WantedDay[], view: DayView): Block[] {
  const { language } = view;
  return [...groupBy(days, ({ bin }) => bin.key).values()].flatMap((same): Block[] => {
    const bin = same[0]?.bin;
    if (bin === undefined) return [];
    const months = [...groupBy(same, ({ date }) => monthOf(date))];
    const items = months.map(([month, those]): ListItem => {
      const taking = those.filter(({ off }) => !off);
      const notes = new Set(those.map((one) => noteInWords({ ...one, bin: bin.key }, view)));
      const words = taking.map(({ date }) => dayOfMonth(date, language)).join(', ');
      return {
        text: monthInWords(month, language),
        note: [words, ...[...notes].filter((one) => one !== '')].join(' · '),
        ...(those.some(({ example }) => example) && { example: true as const }),
      };
    });
    return [{ type: 'fold', title: binInWords(bin, view), blocks: [{ type: 'list', items }] }];
  });
}

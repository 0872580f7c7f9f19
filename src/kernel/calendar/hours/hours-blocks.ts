/** Opening hours as blocks of a page: day by day in words, and as numbers for the phone, which says what is now. */
import { civilDate } from '../../clock.ts';
import type { Language } from '../../i18n/language.ts';
import type { Ars } from '../../places/place.ts';
import type { Block } from '../../solution.ts';
import { dayInWords } from '../day-in-words.ts';
import { compactHours } from './compact.ts';
import { DAYS } from './expand.ts';
import { holidayOn } from './holiday-in-words.ts';
import { dayHours } from './in-words.ts';
import type { Hours } from './model.ts';
import { nowTexts, sayIn } from './texts.ts';

/**
 * `solution`: whose chunk has the part `now` (`NowOpen` of `web/ui/hours`); `days`: how many of the two weeks that are
 * known stand in the list; `ars`: where it lies, for the names of public holidays. The rule of the source stands below, word for word.
 */
export function hoursBlocks(
  hours: Hours,
  about: { solution: string; language: Language; now: Temporal.Instant; days?: number; ars?: Ars },
): Block[] {
  const { solution, language, now, days = DAYS, ars } = about;
  const say = sayIn(language);
  const rule: Block[] =
    hours.rule === null ? [] : [{ type: 'facts', rows: [{ label: say('row_rule'), value: hours.rule }] }];
  if (hours.gap !== null)
    return [
      { type: 'text', text: say('hours_unknown') },
      { type: 'text', text: say(`hours_gap_${hours.gap}`), tone: 'note' },
      ...rule,
    ];
  const today = civilDate(now);
  const list = Array.from({ length: days }, (_, index) => today.add({ days: index }));
  return [
    {
      type: 'part',
      solution,
      name: 'now',
      texts: nowTexts(language),
      blocks: [
        {
          type: 'list',
          items: list.map((day, index) => ({
            text: dayInWords(day, language, today),
            note: [dayHours(hours, day, language), ars && holidayOn(day, hours, { ars, language })]
              .filter(Boolean)
              .join(' · '),
            ...(index === 0 && { data: { hours: compactHours(hours, now, DAYS) } }),
          })),
        },
      ],
    },
    ...hours.toVerify.map(
      (what): Block => ({ type: 'text', text: say(`hours_verify_${what}`), tone: 'note' }),
    ),
    ...rule,
  ];
}

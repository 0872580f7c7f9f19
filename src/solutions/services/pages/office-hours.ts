import { hoursBlocks } from '../../../kernel/calendar/hours/hours-blocks.ts';
import { hoursOf } from '../../../kernel/calendar/hours/known-hours.ts';
import type { Hours } from '../../../kernel/calendar/hours/model.ts';
import { ruleOfWords } from '../../../kernel/calendar/hours/rule-of-words.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { Block } from '../../../kernel/solution.ts';
import { richBlocks } from '../../../kernel/text/rich-blocks.ts';
import type { OfficeRecord } from '../feeds/records.ts';
import { sayIn } from '../texts.ts';
import { readerOf } from './detail/said.ts';

/** A week is what people look for; the page of the office is no calendar. */
const DAYS_SHOWN = 7;

/** From the rule of the feed, else from its words where each line is understood; null: they cannot be reckoned. */
export function computedHours(
  { hoursRule, hours: words }: Pick<OfficeRecord, 'hoursRule' | 'hours'>,
  ars: Ars,
  now: Temporal.Instant,
): Hours | null {
  const lines = words.flatMap((part) => (part.type === 'list' ? part.items : [part.text]));
  const rule = hoursRule ?? ruleOfWords(lines);
  const hours = rule === null ? null : hoursOf(rule, ars, now);
  return hours?.gap === null ? hours : null;
}

/**
 * When an office is open: reckoned where that is possible, so that the phone can say what is now; else its own
 * words; else that nobody says. `ars`: where it lies, for the public holidays.
 */
export function officeHours(
  record: OfficeRecord,
  ars: Ars,
  { language, now }: { language: Language; now: Temporal.Instant },
): Block[] {
  const say = sayIn(language);
  const heading: Block = { type: 'heading', text: say('row_hours') };
  const { value, lang } = readerOf(record, language)(record.hours, (other) => other.hours);
  const words = richBlocks(value, lang);
  const hours = computedHours(record, ars, now);
  if (hours !== null)
    return [
      heading,
      ...hoursBlocks(hours, { solution: 'services', language, now, days: DAYS_SHOWN }).filter(
        // The rule is for machines; an office has its own words beside it.
        ({ type }) => type !== 'facts',
      ),
      ...words,
    ];
  if (words.length > 0) return [heading, ...words];
  return [heading, { type: 'text', text: say('hours_not_said') }];
}

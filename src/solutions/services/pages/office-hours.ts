import { hoursBlocks } from '../../../kernel/calendar/hours/hours-blocks.ts';
import { hoursOf } from '../../../kernel/calendar/hours/known-hours.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { Block } from '../../../kernel/solution.ts';
import { richBlocks } from '../../../kernel/text/rich-blocks.ts';
import type { OfficeRecord } from '../feeds/records.ts';
import { sayIn } from '../texts.ts';
import { readerOf } from './detail/said.ts';

/** A week is what people look for; the page of the office is no calendar. */
const DAYS_SHOWN = 7;

/**
 * When an office is open: reckoned where a feed gives a rule, so that the phone can say what is now; else its own
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
  const hours = record.hoursRule === null ? null : hoursOf(record.hoursRule, ars, now);
  if (hours !== null && hours.gap === null)
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

import { fullLanguage, type Language } from '../../i18n/language.ts';
import type { Ars } from '../../places/place.ts';
import { holidaysOf } from '../holidays.ts';
import type { Hours } from './model.ts';
import { sayIn } from './texts.ts';

/**
 * "Feiertag (Allerheiligen)" where the rule speaks of public holidays; where it does not, that the source says nothing
 * about this one: nobody knows whether the usual hours hold. null on every other day, and where no hours are known.
 */
export function holidayOn(
  day: Temporal.PlainDate,
  { rule, gap }: Pick<Hours, 'rule' | 'gap'>,
  { ars, language }: { ars: Ars; language: Language },
): string | null {
  const holiday = holidaysOf(ars, day.year).find(({ date }) => date === day.toString());
  if (holiday === undefined || gap !== null || rule === null) return null;
  const isMeant = /\bPH\b/.test(rule) || rule.trim() === '24/7' || namesDaysOf(day, rule);
  return sayIn(language)(isMeant ? 'hours_holiday' : 'hours_holiday_unsaid', {
    name: holiday.name[fullLanguage(language)],
  });
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Single days of this month stand in the rule ("Dec 24-26 off"): whoever wrote it thought of them. */
function namesDaysOf(day: Temporal.PlainDate, rule: string): boolean {
  return new RegExp(`\\b${MONTHS[day.month - 1]} \\d`).test(rule);
}

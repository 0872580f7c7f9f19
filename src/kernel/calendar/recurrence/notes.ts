/** What an editor must know about the dates of a recurrence. Pure. */
import type { Language } from '../../i18n/language.ts';
import { formatDate } from '../../pages/format.ts';
import type { Expansion, SchoolHolidays } from './expansion.ts';
import type { Recurrence } from './model.ts';
import { sayIn } from './texts.ts';

export function notesOf(
  rule: Recurrence,
  { dates, isCut }: Expansion,
  about: { schoolHolidays: SchoolHolidays; language: Language; state: string },
): string[] {
  const { schoolHolidays, language, state } = about;
  const say = sayIn(language);
  const { until } = schoolHolidays;
  const isProvisional = dates.some((one) => one.isProvisional);
  return [
    ...(dates.length === 0 ? [say('note_none')] : []),
    ...(isProvisional && until === null ? [say('note_holidays_unknown', { state })] : []),
    ...(isProvisional && until !== null
      ? [say('note_holidays_until', { date: dayAfter(until, language) })]
      : []),
    ...(isCut && rule.repeat !== 'never' ? [say('note_cut')] : []),
  ];
}

function dayAfter(day: string, language: Language): string {
  return formatDate(Temporal.PlainDate.from(day).add({ days: 1 }).toString(), language);
}

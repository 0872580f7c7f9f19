import { holidaysOf } from '../../../kernel/calendar/holidays.ts';
import { civilDate } from '../../../kernel/clock.ts';
import { type FullLanguage, fullLanguage, type Language } from '../../../kernel/i18n/language.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { seriesOf, toldDays } from '../shown/series-rows.ts';
import { daysOfRhythm, HORIZON } from './days-of-rhythm.ts';
import { everyRhythm } from './every-rhythm.ts';
import { freeDays, publicHolidays } from './free-days.ts';
import type { HolidayRule } from './holiday-rule.ts';
import { keysOfUnit } from './overlay-of.ts';
import type { RulePreview } from './rules-api.ts';
import { shifterOf } from './shift-week.ts';
import { shiftedWeeks } from './shifted-weeks.ts';

/** What a rule does in the next 14 months; writes nothing. */
export async function previewRule(
  { ars }: Place,
  rule: HolidayRule,
  language: Language,
  { db, places, clock }: Pick<Kernel, 'db' | 'places' | 'clock'>,
): Promise<RulePreview> {
  const today = civilDate(clock.now());
  const span = { from: today.toString(), until: today.add(HORIZON.ahead).toString() };
  const keys = keysOfUnit(ars, places);
  const isFree = freeDays(rule, publicHolidays(ars));
  const regular = new Map<string, number>();
  for await (const some of everyRhythm(keys, db))
    for (const { record } of await seriesOf(some, db))
      if (record.rhythm !== null)
        for (const day of daysOfRhythm(record.rhythm, span))
          regular.set(day, (regular.get(day) ?? 0) + record.bins.length);
  const shift = shifterOf(rule, isFree);
  const weeks = shiftedWeeks({
    ...{ span, shift, regular },
    nameOf: namesIn(ars, fullLanguage(language)),
    isFree,
  });
  return {
    weeks,
    count: weeks.flatMap(({ days }) => days).reduce((sum, { count }) => sum + count, 0),
    told: (await toldDays(keys, span, db)).filter(({ date }) => isFree(date)),
    staying: [...regular]
      .filter(([day]) => isFree(day) && shift(day).date === day)
      .map(([date, count]) => ({ date, count }))
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
    sundays: [...regular.keys()].filter((day) => Temporal.PlainDate.from(day).dayOfWeek === 7).length,
  };
}

function namesIn(ars: string, language: FullLanguage): (date: string) => string | null {
  return (date) =>
    holidaysOf(ars, Number(date.slice(0, 4))).find((one) => one.date === date)?.name[language] ?? null;
}

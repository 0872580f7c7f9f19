import { HOLIDAYS_SOURCE, nextHoliday } from '../../kernel/calendar/holidays.ts';
import { civilDate, nextMidnight } from '../../kernel/clock.ts';
import { fullLanguage, type Language, LOCALE } from '../../kernel/i18n/language.ts';
import type { Card, Kernel, PlaceRequest } from '../../kernel/solution.ts';
import { stateOf } from './surroundings.ts';
import { sayIn } from './texts.ts';

/** Days before a holiday from which on it matters more (shops, bins, trips). */
const SOON = 3;

/** The next public holiday of the Land, with the days until then. */
export function holidayCard({ place, language }: PlaceRequest, kernel: Kernel): Card {
  const say = sayIn(language);
  const now = kernel.clock.now();
  const today = civilDate(now);
  const state = stateOf(place, kernel);
  const holiday = nextHoliday(state.ars, today);
  const days = today.until(holiday.date).days;
  const values = {
    name: holiday.name[fullLanguage(language)],
    date: writeDate(holiday.date, language),
    state: state.name,
  };
  return {
    id: 'holiday',
    title: say('holiday_title'),
    sentence: say(days === 0 ? 'holiday_today' : 'holiday_sentence', values),
    ...(days > 0 && { figure: days, unit: say('holiday_unit', { count: days }) }),
    state: 'ok',
    priority: days <= SOON ? 60 : 25,
    validUntil: nextMidnight(now).toString(),
    source: HOLIDAYS_SOURCE,
    page: 'ort/feiertage',
  };
}

/** "Samstag, 31. Oktober 2026". */
export function writeDate(date: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'full', timeZone: 'UTC' }).format(
    Date.parse(`${date}T12:00:00Z`),
  );
}

import { dayInWords } from '../../../kernel/calendar/day-in-words.ts';
import { holidaysOf } from '../../../kernel/calendar/holidays.ts';
import { fullLanguage, type Language } from '../../../kernel/i18n/language.ts';
import type { Collection } from '../model.ts';
import { sayIn } from '../texts.ts';

type Shown = Pick<Collection, 'ars' | 'date' | 'planned' | 'state' | 'reason' | 'note'>;

/** Why a day is another one than usual, in a few words; null: nobody said. */
export function reasonInWords({ ars, reason, note }: Shown, language: Language): string | null {
  if (reason === null) return note;
  if (reason.kind !== 'holiday') return reason.text;
  const holiday = holidaysOf(ars, Number(reason.date.slice(0, 4))).find(({ date }) => date === reason.date);
  return holiday?.name[fullLanguage(language)] ?? sayIn(language)('out_public_holiday');
}

/** "Verschoben von Freitag, 25. Dezember 2026 (Erster Weihnachtstag)." or that it does not take place; else null. */
export function changeInWords(day: Shown, language: Language): string | null {
  if (day.state === 'planned') return null;
  const say = sayIn(language);
  const why = reasonInWords(day, language);
  const planned = Temporal.PlainDate.from(day.planned);
  const regular = dayInWords(planned, language, Temporal.PlainDate.from(day.date));
  const what =
    day.state === 'cancelled' ? say('out_cancelled_long') : say('out_moved_from', { day: regular });
  return why === null ? `${what}.` : `${what} (${why}).`;
}

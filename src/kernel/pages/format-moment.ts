import type { Language } from '../i18n/language.ts';
import { LOCALE } from '../i18n/language.ts';
import type { TextValues } from '../i18n/text.ts';
import { formatClock } from './format.ts';

/** Values for a text with `{date}` and `{time}`: "25. November" and "20:45", in German time. Of an instant, ISO 8601. */
export function momentValues(instant: string, language: Language): TextValues {
  const day = new Intl.DateTimeFormat(LOCALE[language], {
    day: 'numeric',
    month: 'long',
    timeZone: 'Europe/Berlin',
  });
  const milliseconds = Date.parse(instant);
  return {
    date: Number.isNaN(milliseconds) ? instant : day.format(milliseconds),
    time: formatClock(instant, language),
  };
}

/** Numbers and times for the screen, the same on the server and in the browser: the zone is always named. */
import { type Language, LOCALE } from '../i18n/language.ts';

const ZONE = 'Europe/Berlin';
const MONTH = { year: 'numeric', month: 'long' } as const;
const DAY = { ...MONTH, day: 'numeric' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;

/** By one of the constants above, then by language. */
const formatters = new Map<Intl.DateTimeFormatOptions, Map<Language, Intl.DateTimeFormat>>();

/** "1.087,9": at most two digits behind the comma, so that nothing looks more exact than it is. */
export function formatFigure(figure: number, language: Language): string {
  return new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 2 }).format(figure);
}

/**
 * The date of an instant, a civil date, a month or a year, as exact as it was given: "31. Dezember 2020", "2016".
 * What is no date comes back as it is.
 */
export function formatDate(time: string, language: Language): string {
  if (/^\d{4}$/.test(time)) return time;
  if (/^\d{4}-\d{2}$/.test(time)) return written(`${time}-01T12:00:00Z`, language, MONTH);
  const civil = /^\d{4}-\d{2}-\d{2}$/.test(time);
  return written(civil ? `${time}T12:00:00Z` : time, language, DAY, time);
}

/** "14:05", in German time. */
export function formatClock(instant: string, language: Language): string {
  return written(instant, language, CLOCK);
}

function written(
  instant: string,
  language: Language,
  options: Intl.DateTimeFormatOptions,
  otherwise = instant,
): string {
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds)) return otherwise;
  return formatterOf(language, options).format(milliseconds);
}

/** Made once each: making one takes a hundred times longer than using it. */
function formatterOf(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const known = formatters.get(options)?.get(language);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(LOCALE[language], { ...options, timeZone: ZONE });
  const all = formatters.get(options) ?? new Map<Language, Intl.DateTimeFormat>();
  formatters.set(options, all.set(language, made));
  return made;
}

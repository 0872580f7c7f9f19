import { type Language, LOCALE } from '../../../src/kernel/i18n/language.ts';
import { text } from '../../../src/kernel/i18n/text.ts';
import type { Now } from './open-now.ts';

const ZONE = 'Europe/Berlin';

/** "Jetzt geöffnet bis 18:00 Uhr"; a time of another day is told with its weekday. `minute`: now, since 1970. */
export function nowInWords(
  now: Now,
  minute: number,
  { texts, language }: { texts: Readonly<Record<string, string>>; language: Language },
): string {
  const say = (key: string, values?: Record<string, string>) => text(texts, language, key, values);
  const time = (other: number) => say('clock', { time: clock(other, minute, language) });
  switch (now.state) {
    case 'open':
      return now.until === null ? say('now_open_long') : say('now_open', { until: time(now.until) });
    case 'closed':
      return now.opens === null ? say('now_closed_long') : say('now_closed', { from: time(now.opens) });
    case 'open-end':
      return say('now_open_end');
    case 'appointment':
      return say('now_appointment');
    case 'unknown':
      return say('now_unknown');
  }
}

function clock(minute: number, now: number, language: Language): string {
  const day = (one: number) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, dateStyle: 'short' }).format(one * 60_000);
  return new Intl.DateTimeFormat(LOCALE[language], {
    ...(day(minute) !== day(now) && { weekday: 'long' }),
    hour: '2-digit',
    minute: '2-digit',
    timeZone: ZONE,
  }).format(minute * 60_000);
}

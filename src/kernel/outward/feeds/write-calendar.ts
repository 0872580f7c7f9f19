import { createHash } from 'node:crypto';
import { fullLanguage, type Language } from '../../i18n/language.ts';
import type { FeedDate } from '../../solution.ts';
import type { Feed } from './feed.ts';
import { icalDate, icalInstant, icalLines, icalText } from './ical-values.ts';
import { sourceInWords } from './source-words.ts';

/**
 * iCalendar (RFC 5545): each date an event of its own, in UTC or as whole days, so that no zone needs to travel. Name and
 * interval stand there twice, as RFC 7986 has them and as programs have long read them.
 */
export function writeCalendar({ title, description, language, self, refresh, items }: Feed): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hierzulande//Hierzulande//DE',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...[`NAME:${icalText(title)}`, `X-WR-CALNAME:${icalText(title)}`],
    ...(description === '' ? [] : [`X-WR-CALDESC:${icalText(description)}`]),
    ...(refresh === undefined
      ? []
      : [
          `SOURCE;VALUE=URI:${self}`,
          `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
          `X-PUBLISHED-TTL:${refresh}`,
        ]),
    ...items.flatMap((item) => (item.dates ?? []).flatMap((date) => eventOf(item, date, language))),
    'END:VCALENDAR',
  ];
  return icalLines(lines);
}

const STATUS: Record<FeedDate['status'], string> = {
  scheduled: 'CONFIRMED',
  cancelled: 'CANCELLED',
  tentative: 'TENTATIVE',
};

function eventOf(item: Feed['items'][number], date: FeedDate, language: Language): string[] {
  // A key may hold any sign; the name of an event should not.
  const key = createHash('sha256').update(date.key).digest('hex').slice(0, 16);
  const isOurs = item.lang === fullLanguage(language);
  const lang = isOurs ? '' : `;LANGUAGE=${item.lang.replace(/[^A-Za-z0-9-]/g, '')}`;
  const { changedAt, categories = [], point } = item;
  return [
    'BEGIN:VEVENT',
    `UID:${item.id}-${key}@hierzulande`,
    // The same as long as it says the same, so that a calendar that is asked for again need not be sent again.
    `DTSTAMP:${icalInstant(changedAt ?? item.source.time)}`,
    ...(changedAt === undefined ? [] : [`LAST-MODIFIED:${icalInstant(changedAt)}`]),
    ...timesOf(date),
    `SUMMARY${lang}:${icalText(date.title)}`,
    ...(date.location === null ? [] : [`LOCATION${lang}:${icalText(date.location)}`]),
    `DESCRIPTION${lang}:${icalText(descriptionOf(item, language))}`,
    ...(point === undefined ? [] : [`GEO:${point.lat};${point.lon}`]),
    ...(categories.length === 0 ? [] : [`CATEGORIES:${categories.map(icalText).join(',')}`]),
    `URL:${item.href ?? item.address}`,
    `STATUS:${STATUS[date.status]}`,
    'END:VEVENT',
  ];
}

/** Its text, and whose it is: a calendar has no other place for licences. */
function descriptionOf({ text, source, others = [] }: Feed['items'][number], language: Language): string {
  const sources = [source, ...others].map((one) => sourceInWords(one, language));
  return [text, [...new Set(sources)].join('\n')].filter((part) => part !== '').join('\n\n');
}

function timesOf({ allDay, start, end }: FeedDate): string[] {
  if (!allDay)
    return [`DTSTART:${icalInstant(start)}`, ...(end === null ? [] : [`DTEND:${icalInstant(end)}`])];
  // The end of whole days is the day after the last one.
  const after = Temporal.PlainDate.from(end ?? start).add({ days: 1 });
  return [`DTSTART;VALUE=DATE:${icalDate(start)}`, `DTEND;VALUE=DATE:${icalDate(after.toString())}`];
}

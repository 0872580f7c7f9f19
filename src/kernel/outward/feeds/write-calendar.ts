import { createHash } from 'node:crypto';
import { fullLanguage } from '../../i18n/language.ts';
import type { FeedDate } from '../../solution.ts';
import type { Feed } from './feed.ts';

/** Octets of a line, without its end (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

/** iCalendar (RFC 5545): each date an event of its own, in UTC or as whole days, so that no zone needs to travel. */
export function writeCalendar({ title, language, items }: Feed): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hierzulande//Hierzulande//DE',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${textOf(title)}`,
    ...items.flatMap((item) =>
      (item.dates ?? []).flatMap((date) => eventOf(item, date, fullLanguage(language))),
    ),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

const STATUS: Record<FeedDate['status'], string> = {
  scheduled: 'CONFIRMED',
  cancelled: 'CANCELLED',
  tentative: 'TENTATIVE',
};

function eventOf(item: Feed['items'][number], date: FeedDate, language: string): string[] {
  // A key may hold any sign; the name of an event should not.
  const key = createHash('sha256').update(date.key).digest('hex').slice(0, 16);
  const lang = item.lang === language ? '' : `;LANGUAGE=${item.lang.replace(/[^A-Za-z0-9-]/g, '')}`;
  return [
    'BEGIN:VEVENT',
    `UID:${item.id}-${key}@hierzulande`,
    `DTSTAMP:${utc(item.source.time)}`,
    ...timesOf(date),
    `SUMMARY${lang}:${textOf(date.title)}`,
    ...(date.location === null ? [] : [`LOCATION${lang}:${textOf(date.location)}`]),
    ...(item.text === '' ? [] : [`DESCRIPTION${lang}:${textOf(item.text)}`]),
    `URL:${item.href ?? item.address}`,
    `STATUS:${STATUS[date.status]}`,
    'END:VEVENT',
  ];
}

function timesOf({ allDay, start, end }: FeedDate): string[] {
  if (!allDay) return [`DTSTART:${utc(start)}`, ...(end === null ? [] : [`DTEND:${utc(end)}`])];
  // The end of whole days is the day after the last one.
  const after = Temporal.PlainDate.from(end ?? start).add({ days: 1 });
  return [
    `DTSTART;VALUE=DATE:${start.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${after.toString().replaceAll('-', '')}`,
  ];
}

/** "20261124T090000Z". */
function utc(instant: string): string {
  return Temporal.Instant.from(instant).toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
}

/** A text as value: no line ends, no separators, no control characters. */
function textOf(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\n/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Lines longer than 75 octets go on in the next one behind a blank, never within a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let [part, octets] = ['', 0];
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > LONGEST_LINE) {
      parts.push(part);
      [part, octets] = ['', 1];
    }
    part += sign;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}

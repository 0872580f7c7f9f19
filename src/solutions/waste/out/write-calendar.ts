/** Days of collection as iCalendar (RFC 5545, RFC 7986). Pure. */
import { createHash } from 'node:crypto';
import { ZONE } from '../../../kernel/clock.ts';
import { fullLanguage, type Language } from '../../../kernel/i18n/language.ts';
import { icalDate, icalInstant, icalLines, icalText } from '../../../kernel/outward/feeds/ical-values.ts';
import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import { kindOf } from '../fractions.ts';
import type { Bin, Collection } from '../model.ts';
import { sayIn } from '../texts.ts';
import { triggerOf } from './alarm.ts';
import type { Alarm } from './calendar-choice.ts';
import { changeInWords } from './reason-in-words.ts';

/** How often programs may look again: a strike is known the same day. */
const REFRESH = 'PT6H';

export interface WasteCalendar {
  title: string;
  description: string;
  language: Language;
  /** Absolute addresses: of the calendar, and of the page for people. */
  self: string;
  home: string;
  alarm: Alarm | null;
  days: readonly Collection[];
  /** "Quelle: …" of a day. */
  sourceLine(day: Collection): string;
}

/**
 * Each bin on each day an entry of its own: whole days, so that a phone shows them above all others and nobody is
 * "busy"; hours where a truck stops or something is open, in UTC, so that no zone needs to travel.
 */
export function writeWasteCalendar(calendar: WasteCalendar): string {
  const { title, description, self, home, days, alarm } = calendar;
  const reminded = alarm === null ? new Map<string, string[]>() : namesByDay(days);
  return icalLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hierzulande//Abfall//DE',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...[`NAME:${icalText(title)}`, `X-WR-CALNAME:${icalText(title)}`],
    ...[`DESCRIPTION:${icalText(description)}`, `X-WR-CALDESC:${icalText(description)}`],
    `X-WR-TIMEZONE:${ZONE}`,
    `SOURCE;VALUE=URI:${self}`,
    `URL:${home}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...togetherIn(days).flatMap((same) => {
      const [day] = same;
      // One alarm a day names all its bins: three at once help nobody.
      const names = isReminded(day) ? reminded.get(day.date) : undefined;
      if (names !== undefined) reminded.delete(day.date);
      return eventOf(same, calendar, names);
    }),
    'END:VCALENDAR',
  ]);
}

/** The same as long as the day is known, also when it is moved. */
export function uidOf(
  { series, key }: Pick<Collection, 'series' | 'key'>,
  bins: readonly Pick<Bin, 'key'>[],
): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([series, key, ...bins.map((bin) => bin.key)]))
    .digest('hex');
  return `${digest.slice(0, 32)}@hierzulande`;
}

type Together = readonly [Collection, ...Collection[]];

/** What one entry of a source told of several kinds of waste by one name ("Bio-/Restmüll") stays one entry. */
function togetherIn(days: readonly Collection[]): Together[] {
  const found = new Map<string, [Collection, ...Collection[]]>();
  for (const day of days) {
    const whose = JSON.stringify([day.series, day.key, day.bin.name, day.date, day.state]);
    const known = found.get(whose);
    if (known === undefined) found.set(whose, [day]);
    else known.push(day);
  }
  return [...found.values()];
}

function eventOf(same: Together, calendar: WasteCalendar, reminded: string[] | undefined): string[] {
  const { language, home, alarm } = calendar;
  const say = sayIn(language);
  const [day] = same;
  const { bin, stop, state } = day;
  const sequence = Math.max(...same.map((one) => one.sequence));
  const changedAt =
    same
      .map((one) => one.changedAt)
      .sort()
      .at(-1) ?? day.changedAt;
  const lang = fullLanguage(language) === FEED_LANGUAGE ? '' : `;LANGUAGE=${FEED_LANGUAGE}`;
  const isOff = state === 'cancelled';
  const place = stop === null ? '' : [stop.name, stop.address ?? ''].filter((part) => part !== '').join(', ');
  const hours = hoursOf(day);
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(
      day,
      same.map((one) => one.bin),
    )}`,
    // The same as long as it says the same, so that a calendar that is asked for again need not be sent again.
    ...[`DTSTAMP:${icalInstant(changedAt)}`, `LAST-MODIFIED:${icalInstant(changedAt)}`],
    `SEQUENCE:${sequence}`,
    ...timesOf(day, hours),
    // Many programs do not look at STATUS: the words must say it too.
    isOff
      ? `SUMMARY:${icalText(say('out_cancelled', { name: bin.name }))}`
      : `SUMMARY${lang}:${icalText(bin.name)}`,
    ...(place === '' ? [] : [`LOCATION${lang}:${icalText(place)}`]),
    ...(stop?.point == null ? [] : [`GEO:${stop.point.lat};${stop.point.lon}`]),
    `DESCRIPTION:${icalText(descriptionOf(day, calendar))}`,
    `CATEGORIES:${same.map((one) => icalText(say(`fraction_${one.bin.fraction}`))).join(',')}`,
    `URL:${home}`,
    'TRANSP:TRANSPARENT',
    'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
    `STATUS:${isOff ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(alarm === null || reminded === undefined
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `TRIGGER:${triggerOf(alarm, day.date, hours?.from ?? null)}`,
          `DESCRIPTION:${icalText(
            say(alarm.startsWith('evening') ? 'out_alarm_evening' : 'out_alarm_morning', {
              names: reminded.join(', '),
            }),
          )}`,
          'END:VALARM',
        ]),
    'END:VEVENT',
  ];
}

function descriptionOf(day: Collection, { language, sourceLine }: WasteCalendar): string {
  const say = sayIn(language);
  const { window, note, reason } = day;
  const isSaid = reason === null ? day.state !== 'planned' : reason.kind === 'told' && reason.text === note;
  return [
    day.district === '' ? '' : say('out_district', { district: day.district }),
    changeInWords(day, language) ?? '',
    window === null ? '' : say('out_hours', { from: window.from, until: window.until }),
    note === null || isSaid ? '' : note,
    sourceLine(day),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** Hours of what somebody goes to; those of a truck at the door stand in the text alone. */
function hoursOf({ bin, window }: Collection): Collection['window'] {
  return kindOf(bin.fraction) === 'collection' || window === null || window.until <= window.from
    ? null
    : window;
}

function timesOf({ date }: Collection, hours: Collection['window']): string[] {
  const day = Temporal.PlainDate.from(date);
  if (hours === null) {
    // The end of a whole day is the day after.
    const after = day.add({ days: 1 }).toString();
    return [`DTSTART;VALUE=DATE:${icalDate(date)}`, `DTEND;VALUE=DATE:${icalDate(after)}`];
  }
  const instant = (time: string) =>
    icalInstant(day.toZonedDateTime({ timeZone: ZONE, plainTime: time }).toInstant().toString());
  return [`DTSTART:${instant(hours.from)}`, `DTEND:${instant(hours.until)}`];
}

/** Of a recycling centre that is open every week nobody wants to be reminded. */
function isReminded({ bin, state }: Collection): boolean {
  return state !== 'cancelled' && kindOf(bin.fraction) !== 'opening';
}

function namesByDay(days: readonly Collection[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const day of days.filter(isReminded)) {
    const known = names.get(day.date) ?? [];
    if (!known.includes(day.bin.name)) known.push(day.bin.name);
    names.set(day.date, known);
  }
  return names;
}

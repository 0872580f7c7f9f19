/** A sprint, or one of its days, as iCalendar (RFC 5545). Pure. */
import { ZONE } from '../../../kernel/clock.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { icalInstant, icalLines, icalText } from '../../../kernel/outward/feeds/ical-values.ts';
import { sayIn } from '../texts.ts';
import { itemEnd, itemStart } from './agenda-times.ts';
import { clockOf } from './clock-of.ts';

import type { AgendaItem } from './parts-store.ts';
import { DAYS, type Day } from './sprint-model.ts';
import type { Sprint } from './sprint-store.ts';

interface Entry {
  key: string;
  from: Temporal.Instant;
  until: Temporal.Instant;
  title: string;
  text: string;
}

/**
 * The whole sprint has an entry a day, with its agenda in words; one day has an entry an item. UIDs stay, the SEQUENCE
 * is the sprint's version. `link`: absolute address of its page.
 */
export function writeSprintCalendar(
  sprint: Pick<Sprint, 'id' | 'title' | 'days' | 'version' | 'changedAt'>,
  asked: { agenda: readonly AgendaItem[]; day: Day | null; link: string; language: Language },
): string {
  const { day, link, language } = asked;
  const say = sayIn(language);
  const entries =
    day === null ? DAYS.flatMap((one) => dayEntry(sprint, one, asked)) : itemEntries(sprint, day, asked);
  return icalLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hierzulande//Design-Sprints//DE',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-TIMEZONE:${ZONE}`,
    `X-WR-CALNAME:${icalText(say('sprint_calendar_name', { title: sprint.title }))}`,
    ...entries.flatMap(({ key, from, until, title, text }) => [
      'BEGIN:VEVENT',
      `UID:sprint-${sprint.id}-${key}@hierzulande`,
      `DTSTAMP:${icalInstant(sprint.changedAt)}`,
      `SEQUENCE:${sprint.version}`,
      `DTSTART:${icalInstant(from.toString())}`,
      `DTEND:${icalInstant(until.toString())}`,
      `SUMMARY:${icalText(title)}`,
      `DESCRIPTION:${icalText(`${text}\n${link}`.trim())}`,
      `URL:${link}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]);
}

type Asked = Parameters<typeof writeSprintCalendar>[1];
type Named = Parameters<typeof writeSprintCalendar>[0];

function dayEntry({ days, title }: Named, day: Day, { agenda, language }: Asked): Entry[] {
  const say = sayIn(language);
  const items = agenda.filter((item) => item.day === day);
  const date = days[day - 1];
  if (date === undefined || items.length === 0) return [];
  const [from] = items.map((item) => itemStart(date, item.starts)).sort(Temporal.Instant.compare);
  const until = items
    .map((item) => itemEnd(date, item))
    .sort(Temporal.Instant.compare)
    .at(-1);
  if (from === undefined || until === undefined) return [];
  const lines = items.map((item) => `${clockOf(item.starts)} ${say(`sprint_method_${item.method}`)}`);
  return [
    {
      ...{ key: `day${day}`, from, until, text: lines.join('\n') },
      title: say('sprint_calendar_day', { title, day, name: say(`sprint_day_${day}`) }),
    },
  ];
}

function itemEntries({ days, title }: Named, day: Day, { agenda, language }: Asked): Entry[] {
  const say = sayIn(language);
  const date = days[day - 1];
  if (date === undefined) return [];
  return agenda
    .filter((item) => item.day === day)
    .map((item) => ({
      ...{ key: item.id, from: itemStart(date, item.starts), until: itemEnd(date, item), text: '' },
      title: say('sprint_calendar_item', { title, method: say(`sprint_method_${item.method}`) }),
    }));
}

/** Invented events from a day on: what belongs to a day is the same whenever it is made. */
import { ZONE } from '../../../kernel/clock.ts';
import { type EventOccurrence, type EventRecord, eventSchema, type PlaceRecord } from '../model.ts';
import { roofOf } from '../pages/indoor-places.ts';
import templates from './events.json' with { type: 'json' };

/** Days ahead, today included. */
const DAYS = 10;
/** Days ahead for what comes back each week. */
const SERIES_DAYS = 28;
/** On every such day one of its events is called off. */
const CANCELLED_EVERY = 4;

interface Template {
  title: string;
  category: string;
  venue: string;
  price: string | null;
  free: string;
  family: string;
  barrierFree: string;
  description: string;
  organiser: string;
}

/** By key; `venues` are the invented places of the municipality. */
export function sampleEvents(
  venues: ReadonlyMap<string, PlaceRecord>,
  from: Temporal.PlainDate,
): ReadonlyMap<string, EventRecord> {
  const days = Array.from({ length: DAYS }, (_, ahead) => from.add({ days: ahead }));
  return new Map([
    ...days.flatMap((day) => eventsOfDay(day, venues)),
    ...templates.series.map((one) => seriesFrom(one, from, venues)),
    ...templates.spans.flatMap((one) => spansFrom(one, from, venues)),
  ]);
}

type Keyed = [string, EventRecord];

/** Two by day, two in the evening, one late; at weekends one that takes all day. */
function eventsOfDay(day: Temporal.PlainDate, venues: ReadonlyMap<string, PlaceRecord>): Keyed[] {
  const number = numberOf(day);
  const timed = [
    ...turns(templates.day, number, 2),
    ...turns(templates.evening, number, 2),
    ...turns(templates.late, number, 1),
  ].map((template, index): Keyed => {
    const isOff = number % CANCELLED_EVERY === 0 && index === 2;
    const record = eventOf(template, venues, [timedDate(day, template, isOff)]);
    return [`tag-${day}-${index}`, isOff ? { ...record, status: 'cancelled' } : record];
  });
  if (day.dayOfWeek < 6) return timed;
  const whole = turns(templates.allDay, number, 1).map(
    (template): Keyed => [`tag-${day}-ganz`, eventOf(template, venues, [wholeDays(day, 1)])],
  );
  return [...timed, ...whole];
}

/** Each week on the same days; in some weeks it is called off. */
function seriesFrom(
  template: (typeof templates.series)[number],
  from: Temporal.PlainDate,
  venues: ReadonlyMap<string, PlaceRecord>,
): Keyed {
  const { weekdays, weeksCancelled } = template;
  const dates = Array.from({ length: SERIES_DAYS }, (_, ahead) => from.add({ days: ahead }))
    .filter((day) => weekdays.includes(day.dayOfWeek))
    .map((day) => {
      const week = Math.floor(numberOf(day) / 7);
      return timedDate(day, template, weeksCancelled > 0 && week % weeksCancelled === 0);
    });
  return [`reihe-${template.key}`, { ...eventOf(template, venues, dates), isCut: true }];
}

/** Several days long, again and again: those that are not over, and begin within the days ahead. */
function spansFrom(
  template: (typeof templates.spans)[number],
  from: Temporal.PlainDate,
  venues: ReadonlyMap<string, PlaceRecord>,
): Keyed[] {
  const { key, every, days, offset } = template;
  const first = from.subtract({ days: days - 1 });
  return Array.from({ length: days - 1 + DAYS }, (_, ahead) => first.add({ days: ahead }))
    .filter((day) => numberOf(day) % every === offset)
    .map((day): Keyed => [`${key}-${day}`, eventOf(template, venues, [wholeDays(day, days)])]);
}

function eventOf(
  template: Template,
  venues: ReadonlyMap<string, PlaceRecord>,
  occurrences: EventOccurrence[],
): EventRecord {
  const { title, category, venue, price, free, family, barrierFree, description, organiser } = template;
  const at = venues.get(venue);
  return eventSchema.parse({
    ...{ title, category, price, free, family, barrierFree, organiser },
    description: [{ type: 'paragraph', text: description }],
    place: { name: at?.name ?? null, address: at?.address ?? null },
    point: at?.point ?? null,
    indoors: at === undefined ? 'unknown' : roofOf(at),
    url: null,
    status: 'scheduled',
    occurrences,
    isCut: false,
  });
}

function timedDate(
  day: Temporal.PlainDate,
  { time, minutes }: { time: string | null; minutes: number | null },
  isOff: boolean,
): EventOccurrence {
  const start = day.toZonedDateTime({ timeZone: ZONE, plainTime: time ?? '00:00' }).toInstant();
  return {
    key: start.toString(),
    status: isOff ? 'cancelled' : 'scheduled',
    allDay: false,
    start: start.toString(),
    end: minutes === null ? null : start.add({ minutes }).toString(),
    zone: ZONE,
  };
}

function wholeDays(day: Temporal.PlainDate, days: number): EventOccurrence {
  return {
    ...{ key: day.toString(), status: 'scheduled', allDay: true },
    firstDay: day.toString(),
    lastDay: day.add({ days: days - 1 }).toString(),
  };
}

/** The next few of a list whose turn it is on a day. */
function turns<T>(list: readonly T[], number: number, count: number): T[] {
  return Array.from({ length: count }, (_, index) => list[(number * count + index) % list.length]).filter(
    (one) => one !== undefined,
  );
}

/** Days since 1970. */
function numberOf(day: Temporal.PlainDate): number {
  return Temporal.PlainDate.from('1970-01-01').until(day).days;
}

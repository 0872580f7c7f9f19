/** An event in the terms of schema.org. Only what is known is said. Pure. */
import { ZONE } from '../../../../kernel/clock.ts';
import type { EventOccurrence, EventRecord } from '../../model.ts';
import { addressOf, geoOf, imageOf, offersOf, sourcesOf, type Telling, wordsOf } from './shared-things.ts';
import { type Thing, thing } from './thing.ts';
import type { SchemaType } from './vocabulary.ts';

const TYPES: Readonly<Record<EventRecord['category'], SchemaType>> = {
  music: 'MusicEvent',
  stage: 'TheaterEvent',
  film: 'ScreeningEvent',
  exhibition: 'ExhibitionEvent',
  festival: 'Festival',
  market: 'Event',
  sport: 'SportsEvent',
  talk: 'LiteraryEvent',
  tour: 'Event',
  course: 'EducationEvent',
  meeting: 'SocialEvent',
  other: 'Event',
};

/** Of a series, on a page. */
const PAGE_DATES = 10;

/** `dates`: those that are told, in order; `category`: the kind in words. What is under reservation is told to nobody. */
export function eventThing(
  record: EventRecord,
  { dates, category, id }: { dates: readonly EventOccurrence[]; category?: string; id?: string },
  telling: Telling,
): Thing {
  const sure = dates.filter(({ provisional }) => !provisional);
  const first = sure[0];
  const isSeries = sure.length > 1;
  // On a page the next date is the event, and the others are parts; as data all of them are parts.
  const parts = telling.extent === 'page' ? sure.slice(1, PAGE_DATES + 1) : isSeries ? sure : [];
  const words = wordsOf({ name: first?.title ?? record.title, record }, telling);
  return thing(
    TYPES[record.category],
    {
      ...words,
      ...(telling.extent === 'data' && wordsOf({ name: record.title, record }, telling)),
      ...(first === undefined ? {} : timesOf(first)),
      ...(first === undefined ? {} : statusOf(record, first)),
      ...(telling.extent === 'data' && isSeries && wholeStatus(record)),
      location: locationOf(record, telling.extent === 'page' ? first : undefined, telling),
      inLanguage: telling.language,
      isAccessibleForFree: record.free === 'unknown' ? null : record.free === 'yes',
      offers: offersOf(record, telling),
      organizer: record.organiser === null ? null : thing('Organization', { name: record.organiser }),
      url: record.url,
      image: imageOf(record.picture, telling),
      keywords: category === undefined ? [] : [category, ...answersInWords(record)],
      subjectOf: sourcesOf(telling),
      subEvent: parts.map((one) => partThing(record, one, telling)),
    },
    id,
  );
}

function partThing(record: EventRecord, one: EventOccurrence, telling: Telling): Thing {
  const isElsewhere = one.location !== undefined;
  return thing(TYPES[record.category], {
    name: one.title ?? record.title,
    ...timesOf(one),
    ...statusOf(record, one),
    location: telling.extent === 'page' || isElsewhere ? locationOf(record, one, telling) : null,
  });
}

/** Where it is; a date that is elsewhere is not where the event's point lies. */
function locationOf(record: EventRecord, one: EventOccurrence | undefined, { town }: Telling): Thing | null {
  const { place, point } = record;
  const isElsewhere = one?.location !== undefined && one.location !== place.name;
  const name = one?.location ?? place.name ?? town;
  const address = isElsewhere ? town : (place.address ?? town);
  if (name === null && address === null && point === null) return null;
  return thing('Place', {
    name,
    address: address === null ? null : addressOf(address),
    geo: isElsewhere ? null : geoOf(point),
  });
}

function timesOf(one: EventOccurrence): {
  startDate: string;
  endDate: string | null;
  previousStartDate: string | null;
} {
  const previous = one.status === 'moved' ? previousOf(one) : null;
  if (one.allDay) return { startDate: one.firstDay, endDate: one.lastDay, previousStartDate: previous };
  return {
    startDate: local(one.start),
    endDate: one.end === null ? null : local(one.end),
    previousStartDate: previous,
  };
}

/** The key of a date is its original start, where calendars name it; other keys are no time. */
function previousOf(one: EventOccurrence): string | null {
  const start = one.allDay ? one.firstDay : one.start;
  if (one.key === start) return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(one.key)) return one.key;
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(one.key) ? local(one.key) : null;
}

function local(instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE).toString({ timeZoneName: 'never' });
}

function statusOf(record: EventRecord, one: EventOccurrence): { eventStatus: string } {
  const isCancelled = record.status === 'cancelled' || one.status === 'cancelled';
  const status = isCancelled
    ? 'EventCancelled'
    : one.status === 'moved'
      ? 'EventRescheduled'
      : 'EventScheduled';
  return { eventStatus: `https://schema.org/${status}` };
}

/** Of a whole series: that one date is cancelled says nothing about it. */
function wholeStatus(record: EventRecord): { eventStatus: string; previousStartDate: null } {
  const status = record.status === 'cancelled' ? 'EventCancelled' : 'EventScheduled';
  return { eventStatus: `https://schema.org/${status}`, previousStartDate: null };
}

/** What the vocabulary has no property for, in the words by which our own reader knows it (README). */
function answersInWords({ family, barrierFree, indoors }: EventRecord): string[] {
  return [
    ...(family === 'yes' ? ['Familien'] : []),
    ...(barrierFree === 'yes' ? ['barrierefrei'] : []),
    ...(barrierFree === 'no' ? ['nicht barrierefrei'] : []),
    ...(indoors === 'yes' ? ['drinnen'] : []),
    ...(indoors === 'no' ? ['im Freien'] : []),
  ];
}

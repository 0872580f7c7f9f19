/** Events and places in the words of schema.org, for search engines. Only what is known is said. */

import type { Hours } from '../../kernel/calendar/hours/model.ts';
import { ZONE } from '../../kernel/clock.ts';
import { placeFilePath } from '../../kernel/files/place-file-routes.ts';
import type { RichText } from '../../kernel/text/rich-text.ts';
import type { EventOccurrence, EventRecord, Picture, PlaceCategory, PlaceRecord } from './model.ts';

const EVENT_TYPES: Readonly<Record<EventRecord['category'], string>> = {
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

const PLACE_TYPES: Readonly<Record<PlaceCategory, string>> = {
  museum: 'Museum',
  sight: 'TouristAttraction',
  stage: 'PerformingArtsTheater',
  cinema: 'MovieTheater',
  library: 'Library',
  zoo: 'Zoo',
  swimming: 'PublicSwimmingPool',
  sport: 'SportsActivityLocation',
  playground: 'Playground',
  park: 'Park',
  viewpoint: 'TouristAttraction',
  meeting: 'CivicStructure',
  restaurant: 'Restaurant',
  cafe: 'CafeOrCoffeeShop',
  pub: 'BarOrPub',
  information: 'TouristInformationCenter',
  toilets: 'PublicToilet',
  other: 'Place',
};

const MOST_DATES = 10;

export function eventAsJsonLd(
  record: EventRecord,
  next: readonly EventOccurrence[],
  { town, language }: { town: string; language: string },
): Record<string, unknown> {
  // What is under reservation is promised to no program.
  const isSure = ({ provisional }: EventOccurrence) => !provisional;
  const [first = record.occurrences.filter(isSure).at(-1), ...others] = next.filter(isSure);
  const single = (one: EventOccurrence) => ({
    '@type': EVENT_TYPES[record.category],
    name: one.title ?? record.title,
    ...timesOf(one),
    eventStatus: `https://schema.org/${statusOf(record, one)}`,
    location: {
      '@type': 'Place',
      name: one.location ?? record.place.name ?? town,
      address: record.place.address ?? town,
      ...geoOf(record.point),
    },
  });
  return {
    '@context': 'https://schema.org',
    ...(first === undefined ? { '@type': EVENT_TYPES[record.category], name: record.title } : single(first)),
    ...descriptionOf(record.description),
    inLanguage: language,
    ...(record.free !== 'unknown' && { isAccessibleForFree: record.free === 'yes' }),
    ...(record.organiser !== null && { organizer: { '@type': 'Organization', name: record.organiser } }),
    ...(record.url !== null && { url: record.url }),
    ...imageOf(record.picture),
    ...(others.length > 0 && { subEvent: others.slice(0, MOST_DATES).map(single) }),
  };
}

export function placeAsJsonLd(
  record: PlaceRecord,
  hours: Hours,
  { town, name }: { town: string; name: string },
): Record<string, unknown> {
  const open = hours.intervals.filter(({ state }) => state === 'open').map(asSpecification);
  return {
    '@context': 'https://schema.org',
    '@type': PLACE_TYPES[record.category],
    name,
    ...descriptionOf(record.description),
    address: record.address ?? town,
    ...geoOf(record.point),
    ...(record.website !== null && { url: record.website }),
    ...(record.phone !== null && { telephone: record.phone }),
    ...imageOf(record.picture),
    ...(record.free !== 'unknown' && { isAccessibleForFree: record.free === 'yes' }),
    ...(open.length > 0 && { openingHoursSpecification: open.slice(0, 60) }),
  };
}

/** A stretch with its own dates: what is expanded to times needs no rule. */
function asSpecification({ from, until }: { from: string; until: string }) {
  const [start, stop] = [from, until].map((one) => Temporal.Instant.from(one).toZonedDateTimeISO(ZONE));
  const clock = (one: Temporal.ZonedDateTime | undefined) => one?.toPlainTime().toString().slice(0, 5) ?? '';
  return {
    '@type': 'OpeningHoursSpecification',
    opens: clock(start),
    closes: clock(stop),
    validFrom: start?.toPlainDate().toString() ?? '',
    validThrough: stop?.toPlainDate().toString() ?? '',
  };
}

function timesOf(one: EventOccurrence) {
  if (one.allDay) return { startDate: one.firstDay, endDate: one.lastDay };
  const local = (instant: string) =>
    Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE).toString({ timeZoneName: 'never' });
  return { startDate: local(one.start), ...(one.end !== null && { endDate: local(one.end) }) };
}

function statusOf(record: EventRecord, one: EventOccurrence): string {
  if (record.status === 'cancelled' || one.status === 'cancelled') return 'EventCancelled';
  return one.status === 'moved' ? 'EventRescheduled' : 'EventScheduled';
}

function geoOf(point: { lon: number; lat: number } | null) {
  return point === null
    ? {}
    : { geo: { '@type': 'GeoCoordinates', latitude: point.lat, longitude: point.lon } };
}

function descriptionOf(text: RichText) {
  const plain = text
    .flatMap((one) => (one.type === 'list' ? one.items : one.type === 'link' ? [] : [one.text]))
    .join(' ')
    .slice(0, 500);
  return plain === '' ? {} : { description: plain };
}

/** Own path: who reads it takes the rest from the address of the page. */
function imageOf(picture: Picture | undefined) {
  if (picture === undefined) return {};
  const { ars, id, alt, credit } = picture;
  return {
    image: {
      '@type': 'ImageObject',
      contentUrl: placeFilePath(ars, id),
      caption: alt,
      ...(credit !== null && { creditText: credit }),
    },
  };
}

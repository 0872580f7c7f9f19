/** What a source tells of an event, as far as a fix speaks of it. Pure. */
import type { EventOccurrence, EventRecord } from '../model.ts';
import type { Fix, FixOf, Was, WasDate } from './fix-model.ts';

/** A rule with more dates is not compared date by date: new ones come every night. */
const MOST_DATES = 20;

export function eventTells(record: EventRecord, fix: Fix, known: Was = {}): Was {
  switch (fix.kind) {
    case 'cancelled':
      if (fix.dates !== null) return { status: record.status, dates: datesOf(record, fix.dates, known) };
      return {
        status: record.status,
        ...(!record.isCut &&
          record.occurrences.length <= MOST_DATES && { dates: record.occurrences.map(inShort) }),
      };
    case 'moved':
      return {
        dates: datesOf(record, fix.dates, known),
        placeName: record.place.name,
        address: record.place.address,
      };
    case 'words':
      return { text: wordOf(record, fix.field) };
    default:
      return {};
  }
}

export function wordOf(record: EventRecord, field: FixOf<'words'>['field']): string | null {
  switch (field) {
    case 'title':
      return record.title;
    case 'placeName':
      return record.place.name;
    case 'address':
      return record.place.address;
    case 'price':
      return record.price;
    case 'organiser':
      return record.organiser;
  }
}

/** Whether this date is meant: by its key, or, where another source leads by now, by when it begins. */
export function isMeant(one: EventOccurrence, keys: readonly string[], known: Was): boolean {
  const { start, allDay } = inShort(one);
  return (
    keys.includes(one.key) ||
    (known.dates ?? []).some(
      (date) => keys.includes(date.key) && date.allDay === allDay && isSameTime(date.start, start),
    )
  );
}

export function inShort(one: EventOccurrence): WasDate {
  const common = { key: one.key, ...(one.location !== undefined && { location: one.location }) };
  return one.allDay
    ? { ...common, allDay: true, start: one.firstDay, end: one.lastDay }
    : { ...common, allDay: false, start: one.start, end: one.end };
}

/** The same instant is written in more than one way. */
export function isSameTime(one: string | null, other: string | null): boolean {
  if (one === other || one === null || other === null) return one === other;
  if (!one.includes('T') || !other.includes('T')) return false;
  return Temporal.Instant.compare(one, other) === 0;
}

function datesOf(record: EventRecord, keys: readonly string[], known: Was): WasDate[] {
  return record.occurrences.filter((one) => isMeant(one, keys, known)).map(inShort);
}

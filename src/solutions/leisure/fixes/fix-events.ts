/** Puts right what feeds tell of an event. Pure. */
import { ZONE } from '../../../kernel/clock.ts';
import { lineOrNull } from '../intakes/event-of-entry.ts';
import type { EventOccurrence, EventRecord } from '../model.ts';
import { eventTells, inShort, isMeant, isSameTime } from './event-tells.ts';
import type { FixOf, Was } from './fix-model.ts';
import { type KnownFix, type NotedFix, type Putting, putRight } from './put-right.ts';

/** The record with all that counts, and which of them the source has caught up with or contradicts. */
export function fixEvent(record: EventRecord, fixes: readonly KnownFix[]): Putting<EventRecord> {
  return putRight(record, fixes, { tells: eventTells, agrees, isSame, apply });
}

function agrees(told: Was, { fix, was }: NotedFix): boolean {
  switch (fix.kind) {
    case 'cancelled':
      return told.status === 'cancelled';
    case 'moved': {
      const [date] = told.dates ?? [];
      if (date === undefined) return false;
      const isThen = fix.start === null || isSameTime(date.start, fix.start);
      const isThere = fix.place === null || [told.placeName, date.location].includes(fix.place);
      return isThen && isThere && !isSame(told, { fix, was });
    }
    case 'words':
      return told.text === fix.text;
    default:
      return false;
  }
}

/** A date that is gone by is no contradiction where the whole event is meant; one that is new is. */
function isSame(told: Was, { fix, was }: Pick<NotedFix, 'fix' | 'was'>): boolean {
  if (told.status !== was.status || told.text !== was.text) return false;
  if (told.placeName !== was.placeName || told.address !== was.address) return false;
  const [now, then] = [told.dates ?? [], was.dates ?? []];
  const isThere = (date: (typeof now)[number]) =>
    then.some((one) => isSameTime(one.start, date.start) && isSameTime(one.end, date.end));
  if (fix.kind === 'cancelled' && fix.dates === null) return was.dates === undefined || now.every(isThere);
  return now.length === then.length && now.every(isThere);
}

function apply(record: EventRecord, { fix, was }: NotedFix): EventRecord {
  switch (fix.kind) {
    case 'cancelled':
      return cancelled(record, fix, was);
    case 'moved':
      return moved(record, fix, was);
    case 'words':
      return reworded(record, fix);
    default:
      return record;
  }
}

function cancelled(record: EventRecord, { dates }: FixOf<'cancelled'>, was: Was): EventRecord {
  if (dates === null) return { ...record, status: 'cancelled' };
  const occurrences = record.occurrences.map((one) =>
    isMeant(one, dates, was) ? { ...one, status: 'cancelled' as const } : one,
  );
  const isOff =
    !record.isCut && occurrences.length > 0 && occurrences.every((one) => one.status === 'cancelled');
  return { ...record, occurrences, ...(isOff && { status: 'cancelled' }) };
}

function moved(record: EventRecord, fix: FixOf<'moved'>, was: Was): EventRecord {
  const isMovedAway = fix.place !== null || fix.address !== null;
  const isOnly = record.occurrences.length === 1;
  const occurrences = record.occurrences
    .map((one) => (isMeant(one, fix.dates, was) ? movedDate(one, fix, { isOnly }) : one))
    .toSorted((one, other) => (inShort(one).start < inShort(other).start ? -1 : 1));
  // Where it was is no longer where it is: better no point than a wrong one.
  const place = { place: { name: fix.place, address: fix.address }, point: null };
  return { ...record, occurrences, ...(isOnly && isMovedAway && place) };
}

function movedDate(
  one: EventOccurrence,
  fix: FixOf<'moved'>,
  { isOnly }: { isOnly: boolean },
): EventOccurrence {
  const elsewhere = lineOrNull([fix.place, fix.address].filter((part) => part !== null).join(', '));
  const { location, ...rest } = one;
  const there = elsewhere === null ? location : isOnly ? undefined : elsewhere;
  const at = { ...rest, ...(there !== undefined && { location: there }), status: 'moved' as const };
  if (fix.start === null) return at;
  const { allDay, key, status, title } = at;
  const common = {
    ...{ key, status, ...(title !== undefined && { title }) },
    ...(there !== undefined && { location: there }),
  };
  const end = fix.end ?? (at.allDay || at.end === null ? null : shifted(fix.start, at.start, at.end));
  return { ...common, allDay: false, start: fix.start, end, zone: allDay ? ZONE : at.zone };
}

/** It lasts as long as it did. */
function shifted(start: string, from: string, until: string): string {
  const length = Temporal.Instant.from(from).until(Temporal.Instant.from(until));
  return Temporal.Instant.from(start).add(length).toString();
}

function reworded(record: EventRecord, { field, text }: FixOf<'words'>): EventRecord {
  switch (field) {
    case 'title':
      return { ...record, title: text };
    case 'placeName':
      return { ...record, place: { ...record.place, name: text } };
    case 'address':
      return { ...record, place: { ...record.place, address: text } };
    case 'price':
      return { ...record, price: text };
    case 'organiser':
      return { ...record, organiser: text };
  }
}

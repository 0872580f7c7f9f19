/** One item of an answer → an event, or why not. Pure. */
import type { Item, ReadContext } from '../../kernel/sources/connector.ts';
import {
  type Fields,
  fieldsAt,
  lineAt,
  linesAt,
  listAt,
  memberOf,
  nameAt,
  numberAt,
} from '../../kernel/sources/json/loose-values.ts';
import { datesOf } from './event-dates.ts';
import type { Note } from './interval.ts';
import type { DestinationEvent } from './model.ts';

const MOST_WORDS = 50;
const LONGEST_TEXT = 100_000;
const MOST_NOTES = 20;

export function eventOf(
  fields: Fields,
  where: string,
  horizon: ReadContext<unknown>['horizon'],
): Item<DestinationEvent> {
  const id = lineAt(fields, 'global_id') ?? lineAt(fields, 'id');
  const fault = (code: string, reason: string): Item<DestinationEvent> => ({
    kind: 'fault',
    where,
    key: id,
    code,
    reason,
  });
  if (id === null) return fault('no-id', 'The item has no "global_id": nobody can tell it from others.');
  const title = nameAt(fields, 'title')?.slice(0, 300) ?? null;
  if (title === null) return fault('no-title', 'The item has no title.');
  const notes = new Map<string, Note>();
  const note = (one: Note) => {
    if (notes.size < MOST_NOTES) notes.set(one.code + one.reason, one);
  };
  const dates = datesOf(listAt(fields, 'timeIntervals'), { horizon, note });
  if ('fault' in dates) return fault(dates.fault.code, dates.fault.reason);
  const value: DestinationEvent = {
    ...{ id, title, description: descriptionOf(fields) },
    categories: wordsAt(fields, 'categories'),
    keywords: wordsAt(fields, 'keywords'),
    features: wordsAt(fields, 'features'),
    location: locationOf(fields),
    point: pointOf(fieldsAt(fieldsAt(fields, 'geo'), 'main')),
    organiser: nameAt(addressBy(fields, 'organizer'), 'name'),
    url: lineAt(fields, 'web'),
    ...dates,
    changedAt: changedOf(lineAt(fields, 'changed')),
  };
  return { kind: 'value', key: id, where, value, ...(notes.size > 0 && { notes: [...notes.values()] }) };
}

/** The long text before the short one, with markup before plain. */
function descriptionOf(fields: Fields): string | null {
  const texts = listAt(fields, 'texts');
  for (const [rel, type] of [
    ['details', 'text/html'],
    ['details', 'text/plain'],
    ['teaser', 'text/html'],
    ['teaser', 'text/plain'],
  ]) {
    const one = texts.find(
      (text) => lineAt(text, 'rel') === rel && lineAt(text, 'type') === type && hasText(text),
    );
    const value = one === undefined ? null : memberOf(one, 'value');
    if (typeof value === 'string') return value.slice(0, LONGEST_TEXT).toWellFormed();
  }
  return null;
}

function hasText(text: Fields): boolean {
  const value = memberOf(text, 'value');
  return typeof value === 'string' && value.trim() !== '';
}

function wordsAt(fields: Fields, name: string): string[] {
  return [...new Set(linesAt(fields, name))].slice(0, MOST_WORDS);
}

/** Of the item itself; where it names none, that of an address which is the place. */
function locationOf(fields: Fields): DestinationEvent['location'] {
  const own = { name: nameAt(fields, 'name'), address: addressOf(fields) };
  if (own.name !== null || own.address !== null) return own;
  const place = addressBy(fields, 'location');
  return { name: nameAt(place, 'name'), address: addressOf(place) };
}

function addressBy(fields: Fields, rel: string): Fields {
  return listAt(fields, 'addresses').find((one) => lineAt(one, 'rel') === rel) ?? {};
}

/** "Schillerstraße 25, 07407 Rudolstadt"; null where nothing of it is said. */
function addressOf(fields: Fields): string | null {
  const town = [nameAt(fields, 'zip'), nameAt(fields, 'city')].filter((part) => part !== null).join(' ');
  const parts = [nameAt(fields, 'street'), town === '' ? null : town].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ').slice(0, 300);
}

/** 0/0 is how programs write that nobody knows. */
function pointOf(fields: Fields): DestinationEvent['point'] {
  const [lon, lat] = [numberAt(fields, 'longitude'), numberAt(fields, 'latitude')];
  if (lon === null || lat === null || Math.abs(lon) > 180 || Math.abs(lat) > 180) return null;
  return lon === 0 && lat === 0 ? null : { lon, lat };
}

function changedOf(text: string | null): string | null {
  try {
    return text === null ? null : Temporal.Instant.from(text).toString();
  } catch {
    // RangeError: no instant.
    return null;
  }
}

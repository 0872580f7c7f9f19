/** Events and places of a town as one feed of schema.org, piece by piece: memory does not grow with the town. */
import type { FullLanguage } from '../../../../kernel/i18n/language.ts';
import type { Place } from '../../../../kernel/places/place.ts';
import { FEED_LANGUAGE } from '../../../../kernel/sources/feed-language.ts';
import type { EventRecord, PlaceRecord } from '../../model.ts';
import { placeName } from '../../rows.ts';
import { sayIn } from '../../texts.ts';
import { eventThing } from '../linked-data/event-thing.ts';
import { placeThing } from '../linked-data/place-thing.ts';
import type { Telling } from '../linked-data/shared-things.ts';
import { type Thing, thing } from '../linked-data/thing.ts';
import type { OpenRecord } from './open-records.ts';

/** The words of the house in it are German, as nearly all records are. */
const WORDS: FullLanguage = 'de';

export interface FeedOf {
  events: AsyncIterable<OpenRecord<EventRecord>>;
  places: AsyncIterable<OpenRecord<PlaceRecord>>;
}

/** `house`: where it answers, without a slash at its end. Each record is an item with its own sources and licences. */
export async function* writeDataFeed(
  { events, places }: FeedOf,
  { place, house }: { place: Place; house: string },
): AsyncGenerator<string> {
  const name = sayIn(WORDS)('data_feed_name', { place: place.name });
  // What the names mean stands first, so that the feed can be read piece by piece too.
  yield `{"@context":"https://schema.org","@type":"DataFeed","name":${JSON.stringify(name)},"dataFeedElement":[`;
  let between = '\n';
  for await (const one of events) {
    yield between + JSON.stringify(itemOf(one, asEvent(one, house)));
    between = ',\n';
  }
  for await (const one of places) {
    yield between + JSON.stringify(itemOf(one, asPlace(one, house)));
    between = ',\n';
  }
  yield '\n]}\n';
}

export function asEvent({ id, record, ...told }: OpenRecord<EventRecord>, house: string): Thing {
  const category = sayIn(WORDS)(`event_${record.category}`);
  const { occurrences: dates } = record;
  return eventThing(record, { dates, category, id: urnOf(id) }, tellingOf(told, house));
}

export function asPlace({ id, record, ...told }: OpenRecord<PlaceRecord>, house: string): Thing {
  const say = sayIn(WORDS);
  const category = say(`one_${record.category}`);
  const name = placeName(record, say);
  return placeThing(record, { name, hours: null, category, id: urnOf(id) }, tellingOf(told, house));
}

function itemOf({ changedAt }: Pick<OpenRecord<unknown>, 'changedAt'>, item: Thing): Thing {
  return thing('DataFeedItem', { dateModified: changedAt, item });
}

function tellingOf(
  { sources, changedAt }: Pick<OpenRecord<unknown>, 'sources' | 'changedAt'>,
  house: string,
): Telling {
  return { ...{ language: FEED_LANGUAGE, town: null, sources, changedAt, house }, extent: 'data' };
}

/** The same at every reading, wherever the house answers. */
export function urnOf(id: string): string {
  return `urn:uuid:${id}`;
}

/** Events and places in the words of schema.org, for search engines. Only what is known is said. */
import type { Hours } from '../../kernel/calendar/hours/model.ts';
import type { SourceInfo } from '../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../kernel/sources/feed-language.ts';
import type { EventOccurrence, EventRecord, PlaceRecord } from './model.ts';
import { eventThing } from './out/linked-data/event-thing.ts';
import { placeThing } from './out/linked-data/place-thing.ts';
import type { Telling } from './out/linked-data/shared-things.ts';

const CONTEXT = { '@context': 'https://schema.org' };

interface About {
  town: string;
  /** Language of the texts that are told; left out: that of feeds. */
  language?: string;
  sources: readonly SourceInfo[];
}

/** `next`: the dates to come; without any, the last one is told. */
export function eventAsJsonLd(
  record: EventRecord,
  next: readonly EventOccurrence[],
  about: About,
): Record<string, unknown> {
  const last = record.occurrences.filter(({ provisional }) => !provisional).at(-1);
  const dates = next.length > 0 || last === undefined ? next : [last];
  return { ...CONTEXT, ...eventThing(record, { dates }, telling(about)) };
}

/** `name`: its own, or what it is. */
export function placeAsJsonLd(
  record: PlaceRecord,
  hours: Hours,
  { name, ...about }: About & { name: string },
): Record<string, unknown> {
  return { ...CONTEXT, ...placeThing(record, { name, hours }, telling(about)) };
}

/** Addresses of pictures stay own paths: who reads a page takes the rest from its address. */
function telling({ town, language = FEED_LANGUAGE, sources }: About): Telling {
  return { ...{ town, language, sources, changedAt: null, house: '' }, extent: 'page' };
}

/** What events and places have in common, in the terms of schema.org. Pure. */
import { ZONE } from '../../../../kernel/clock.ts';
import { placeFilePath } from '../../../../kernel/files/place-file-routes.ts';
import type { SourceInfo } from '../../../../kernel/solution.ts';
import type { EventRecord, Picture, PlaceRecord } from '../../model.ts';
import { plainTextOf } from '../plain-text.ts';
import { type Thing, thing } from './thing.ts';

/** How much is told, and to whom. */
export interface Telling {
  /** Language of the record's own texts, BCP 47. */
  language: string;
  /** Name of the municipality, said where the record names neither place nor address; null: nothing is said then. */
  town: string | null;
  /** All that told it, the leading one first. */
  sources: readonly SourceInfo[];
  /** Instant of the last change; null: nobody knows. */
  changedAt: string | null;
  /** Where this house answers, without a slash at its end; '': addresses stay those of the house itself. */
  house: string;
  /** `page`: for search engines, short. `data`: whole, in all languages, for whoever takes it over. */
  extent: 'page' | 'data';
}

const COUNTRY = 'DE';
const PAGE_TEXT = 500;
const ADDRESS = /^(.+?),\s*(\d{5})\s+(.+)$/;

/** "Domkloster 4, 50667 Köln" in parts; any other line as it is. */
export function addressOf(line: string): Thing | string {
  const [, street, postcode, town] = ADDRESS.exec(line) ?? [];
  if (street === undefined) return line;
  return thing('PostalAddress', {
    ...{ streetAddress: street, postalCode: postcode, addressLocality: town, addressCountry: COUNTRY },
  });
}

export function geoOf(point: { lon: number; lat: number } | null): Thing | null {
  return point === null ? null : thing('GeoCoordinates', { latitude: point.lat, longitude: point.lon });
}

/** Title and description; with translations each text names its language. */
export function wordsOf(
  { name, record }: { name: string; record: Pick<EventRecord & PlaceRecord, 'description' | 'translations'> },
  { extent, language }: Telling,
): { name: unknown; description: unknown } {
  const { description, translations = {} } = record;
  const long = (text: typeof description) => plainTextOf(text, '\n\n');
  if (extent === 'page')
    return { name, description: plainTextOf(description).slice(0, PAGE_TEXT).toWellFormed() };
  const others = Object.entries(translations).filter(([tag]) => tag !== language);
  if (others.length === 0) return { name, description: long(description) };
  const inLanguage = (tag: string, text: string) =>
    text === '' ? [] : [{ '@language': tag, '@value': text }];
  return {
    name: [...inLanguage(language, name), ...others.flatMap(([tag, one]) => inLanguage(tag, one.title))],
    description: [
      ...inLanguage(language, long(description)),
      ...others.flatMap(([tag, one]) => inLanguage(tag, long(one.description))),
    ],
  };
}

export function imageOf(picture: Picture | undefined, { house }: Telling): Thing | null {
  if (picture === undefined) return null;
  const { ars, id, alt, credit } = picture;
  return thing('ImageObject', {
    ...{ contentUrl: house + placeFilePath(ars, id), caption: alt, creditText: credit },
  });
}

/** Whose data it is and under which licence, a work each: the vocabulary has no licence for events and places. */
export function sourcesOf({ sources, changedAt, language }: Telling): Thing[] {
  return sources.map(({ name, licence, url, time }) =>
    thing('CreativeWork', {
      ...{ creditText: name, url, inLanguage: language, dateModified: changedAt },
      license: licence === '' ? null : thing('CreativeWork', { name: licence }),
      sdDatePublished: Temporal.Instant.from(time).toZonedDateTimeISO(ZONE).toPlainDate().toString(),
    }),
  );
}

/** What something costs, in the words of the source. As data, that it is free stands elsewhere already. */
export function offersOf(
  { free, price }: Pick<EventRecord, 'free' | 'price'>,
  { extent }: Telling,
): Thing | null {
  if (free === 'yes' && extent === 'page') return thing('Offer', { price: '0', priceCurrency: 'EUR' });
  return price === null ? null : thing('Offer', { description: price });
}

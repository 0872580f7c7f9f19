/** A row of a town's own table as a place of ours. Pure. */

import { hoursInText, ruleOrNull } from '../../../kernel/calendar/hours/hours-in-text.ts';
import { fold } from '../../../kernel/places/fold.ts';
import type { ReadValue } from '../../../kernel/sources/connector.ts';
import type { MapContext, MapResult } from '../../../kernel/sources/intake.ts';
import type { MappedRow } from '../../../kernel/sources/mapped-row.ts';
import { placeOfPoint } from '../../../kernel/sources/place-of-point.ts';
import { webAddress } from '../../../kernel/text/web-address.ts';
import { PLACE_CATEGORIES, type PlaceCategory, type PlaceRecord, placeSchema, WHEELCHAIR } from '../model.ts';
import { answerOf } from './answers-in-words.ts';
import { lineOrNull, reasonOf } from './event-of-entry.ts';
import { wordedOf } from './worded.ts';

/** Fields that a mapping may fill. */
export const PLACE_FIELDS = {
  name: 'required',
  category: 'optional',
  address: 'optional',
  description: 'optional',
  openingHours: 'optional',
  wheelchair: 'optional',
  free: 'optional',
  website: 'optional',
  phone: 'optional',
} as const;

export function placeOfRow(
  { value: { fields, point } }: Pick<ReadValue<MappedRow>, 'value'>,
  { places }: Pick<MapContext, 'places'>,
): MapResult<PlaceRecord> {
  const where = placeOfPoint(point ?? { lon: Number.NaN, lat: Number.NaN }, places);
  if ('fault' in where) return where;
  const name = lineOrNull(fields.name);
  if (name === null) return { fault: { code: 'no-name', reason: 'The place has no name: fill its column.' } };
  const hours = hoursInText(ruleOrNull(fields.openingHours));
  const worded = wordedOf({ title: name, description: fields.description ?? null });
  const record = placeSchema.safeParse({
    ...{ description: worded.texts.description, name: worded.texts.title },
    ...(worded.texts.translations && { translations: worded.texts.translations }),
    category: categoryOf(fields.category),
    kind: lineOrNull(fields.category),
    point,
    address: lineOrNull(fields.address),
    openingHours: hours.openingHours,
    wheelchair: wheelchairOf(fields.wheelchair),
    free: answerOf(fields.free),
    website: webAddress(fields.website),
    phone: lineOrNull(fields.phone),
  });
  if (!record.success) return { fault: { code: 'bad-place', reason: reasonOf(record.error) } };
  return { ars: where.ars, record: record.data, notes: [...hours.notes, ...worded.notes] };
}

/** German words of towns' tables → kind of place. */
const WORDS: Readonly<Record<string, PlaceCategory>> = {
  museen: 'museum',
  sehenswuerdigkeit: 'sight',
  denkmal: 'sight',
  theater: 'stage',
  kino: 'cinema',
  bibliothek: 'library',
  buecherei: 'library',
  stadtbibliothek: 'library',
  tierpark: 'zoo',
  freibad: 'swimming',
  hallenbad: 'swimming',
  schwimmbad: 'swimming',
  sportplatz: 'sport',
  sporthalle: 'sport',
  spielplatz: 'playground',
  spielplaetze: 'playground',
  gruenanlage: 'park',
  garten: 'park',
  aussichtspunkt: 'viewpoint',
  buergerhaus: 'meeting',
  jugendzentrum: 'meeting',
  gaststaette: 'restaurant',
  kneipe: 'pub',
  touristinformation: 'information',
  toilette: 'toilets',
  wc: 'toilets',
};

function categoryOf(text: string | undefined): PlaceCategory {
  const words = fold(text ?? '').split(' ');
  for (const word of words) {
    const found = PLACE_CATEGORIES.find((one) => one === word) ?? WORDS[word];
    if (found !== undefined) return found;
  }
  return 'other';
}

function wheelchairOf(cell: string | undefined): PlaceRecord['wheelchair'] {
  const said = cell?.trim().toLowerCase();
  if (said !== undefined && /^(teilweise|eingeschränkt|limited)$/.test(said)) return 'limited';
  return WHEELCHAIR.find((one) => one === answerOf(cell)) ?? 'unknown';
}

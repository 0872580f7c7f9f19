/** A place of schema.org or ODTA as one of ours. Pure. */
import type { SchemaPlace } from '../../../connectors/schema-org/model.ts';
import { hoursInText } from '../../../kernel/calendar/hours/hours-in-text.ts';
import { civilDate } from '../../../kernel/clock.ts';
import type { ReadValue } from '../../../kernel/sources/connector.ts';
import type { MapContext, MapResult } from '../../../kernel/sources/intake.ts';
import { placeOfPoint } from '../../../kernel/sources/place-of-point.ts';
import { webAddress } from '../../../kernel/text/web-address.ts';
import { type PlaceRecord, placeSchema, type Wheelchair } from '../model.ts';
import { accessLines } from './access-lines.ts';
import { isBarrierFree, isPartlyBarrierFree } from './answers-in-words.ts';
import { lineOrNull, reasonOf } from './event-of-entry.ts';
import { saidOf } from './event-of-schema.ts';
import { recordLicence } from './record-licence.ts';
import { placeCategoryOfTypes } from './schema-categories.ts';
import { wordedOf } from './worded.ts';

export function placeOfSchema(
  { value }: Pick<ReadValue<SchemaPlace>, 'value'>,
  { places, now }: Pick<MapContext, 'places' | 'now'>,
): MapResult<PlaceRecord> {
  const terms = recordLicence(value.licence);
  if ('fault' in terms) return terms;
  const { point, address } = value.location;
  const where = placeOfPoint(point ?? { lon: Number.NaN, lat: Number.NaN }, places);
  if ('fault' in where) return where;
  const worded = wordedOf({ ...value, title: value.name });
  const { title, ...texts } = worded.texts;
  const hours = hoursOf(value, now);
  const record = placeSchema.safeParse({
    ...texts,
    ...{ name: title, category: placeCategoryOfTypes(value.types), kind: null, point },
    address: lineOrNull(address),
    openingHours: hours.openingHours,
    wheelchair: wheelchairOf(value),
    free: value.free === null ? 'unknown' : saidOf(value.free),
    website: webAddress(value.url ?? undefined),
    phone: lineOrNull(value.phone),
    price: lineOrNull(value.prices.join('; ')),
    ...accessLines(value),
  });
  if (!record.success) return { fault: { code: 'bad-place', reason: reasonOf(record.error) } };
  return {
    ...{ ars: where.ars, record: record.data, notes: [...hours.notes, ...worded.notes, ...terms.notes] },
    ...(terms.licence !== undefined && { licence: terms.licence }),
  };
}

/** Hours that ended long ago say nothing about today: better unknown than closed. */
function hoursOf({ openingHours, hoursUntil }: SchemaPlace, now: Temporal.Instant) {
  if (hoursUntil === null || hoursUntil >= civilDate(now).toString()) return hoursInText(openingHours);
  const reason = `The opening hours ended on ${hoursUntil}: they stay unknown until the source has newer ones.`;
  return { openingHours: null, notes: [{ code: 'old-hours', reason }] };
}

/** Only what is said about the way in: a toilet for wheelchairs is none. */
function wheelchairOf({ access, keywords }: SchemaPlace): Wheelchair {
  const words = { title: '', description: access.join('\n'), categories: keywords };
  return isPartlyBarrierFree(words) ? 'limited' : isBarrierFree(words);
}

/** An event of schema.org or ODTA as one of ours. Pure. */
import type { SchemaDate, SchemaEvent } from '../../../connectors/schema-org/model.ts';
import type { ReadValue } from '../../../kernel/sources/connector.ts';
import type { MapContext, MapResult } from '../../../kernel/sources/intake.ts';
import { plainTextOf } from '../../../kernel/text/rich-text.ts';
import { webAddress } from '../../../kernel/text/web-address.ts';
import { type Answer, type EventOccurrence, type EventRecord, eventSchema } from '../model.ts';
import { isBarrierFree, isForFamilies, isFree, priceOf } from './answers-in-words.ts';
import { lineOrNull, reasonOf } from './event-of-entry.ts';
import { isIndoors } from './is-indoors.ts';
import { publicHolidayDates } from './public-holiday-dates.ts';
import { recordLicence } from './record-licence.ts';
import { eventCategoryOfTypes } from './schema-categories.ts';
import { whereItLies } from './where-it-lies.ts';
import { wordedOf } from './worded.ts';

/** More dates of one event are left out. */
const MOST_DATES = 500;

export function eventOfSchema(
  { value }: Pick<ReadValue<SchemaEvent>, 'value'>,
  context: MapContext,
): MapResult<EventRecord> {
  const { types, keywords, location } = value;
  const terms = recordLicence(value.licence);
  if ('fault' in terms) return terms;
  const { ars, point, notes } = whereItLies(location.point, context);
  const worded = wordedOf({ ...value, title: value.name });
  const { title } = worded.texts;
  const description = plainTextOf(value.description ?? '');
  const words = { title, description, categories: keywords };
  const category = eventCategoryOfTypes(types, keywords);
  const dates = datesOf(value, ars);
  const record = eventSchema.safeParse({
    ...worded.texts,
    category,
    place: { name: lineOrNull(location.name), address: lineOrNull(location.address) },
    point,
    organiser: lineOrNull(value.organiser),
    price: lineOrNull(value.prices.join('; ')) ?? priceOf(words),
    free: value.free === null ? isFree(words) : saidOf(value.free),
    family: types.includes('ChildrensEvent') ? 'yes' : isForFamilies(words),
    barrierFree: isBarrierFree({ ...words, description: [description, ...value.access].join('\n') }),
    indoors: isIndoors({ ...words, category, place: location.name }),
    url: webAddress(value.url ?? undefined),
    status: value.status,
    occurrences: dates.slice(0, MOST_DATES),
    isCut: value.isCut || dates.length > MOST_DATES,
    ...(value.changedAt !== null && { changed: value.changedAt }),
  });
  if (!record.success) return { fault: { code: 'bad-event', reason: reasonOf(record.error) } };
  return {
    ...{ ars, record: record.data, notes: [...notes, ...worded.notes, ...terms.notes] },
    ...(terms.licence !== undefined && { licence: terms.licence }),
  };
}

/** With those on public holidays, which only the place can tell; in order, each once. */
function datesOf({ dates, holidays }: SchemaEvent, ars: string): EventOccurrence[] {
  const all = [...dates, ...publicHolidayDates(holidays, ars)];
  const once = new Map(all.map((one): [string, SchemaDate] => [one.key, one]));
  return [...once.values()]
    .sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1))
    .map((one): EventOccurrence => ({ ...one, status: one.status ?? 'scheduled' }));
}

function startOf(one: SchemaDate): string {
  return one.allDay ? one.firstDay : one.start;
}

export function saidOf(said: boolean): Answer {
  return said ? 'yes' : 'no';
}

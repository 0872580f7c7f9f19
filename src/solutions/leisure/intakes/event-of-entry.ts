/** An entry of a calendar as an event of ours. Pure. */
import type { CalendarEntry, Occurrence } from '../../../connectors/ical/model.ts';
import type { ReadValue } from '../../../kernel/sources/connector.ts';
import type { MapContext, MapResult } from '../../../kernel/sources/intake.ts';
import { plainLine, plainTextOf } from '../../../kernel/text/rich-text.ts';
import { type EventRecord, eventSchema } from '../model.ts';
import { isBarrierFree, isForFamilies, isFree, priceOf } from './answers-in-words.ts';
import { eventCategoryOf } from './event-category.ts';
import { isIndoors } from './is-indoors.ts';
import { placeInWords, whereItLies } from './where-it-lies.ts';
import { wordedOf } from './worded.ts';

/** More dates of one event are left out, with a note. */
const MOST_DATES = 500;

export function eventOfEntry(
  { value }: Pick<ReadValue<CalendarEntry>, 'value'>,
  context: MapContext,
): MapResult<EventRecord> {
  const worded = wordedOf(value);
  const { title } = worded.texts;
  const description = plainTextOf(value.description ?? '');
  const words = { title, description, categories: value.categories };
  const category = eventCategoryOf(value.categories);
  const place = placeInWords(value.location === null ? null : plainLine(value.location));
  const { ars, point, notes } = whereItLies(value.point, context);
  const dates = onceEach(value.occurrences);
  const record = eventSchema.safeParse({
    ...worded.texts,
    ...{ category, place },
    point,
    organiser: lineOrNull(value.organiser),
    price: priceOf(words),
    free: isFree(words),
    family: isForFamilies(words),
    barrierFree: isBarrierFree(words),
    indoors: isIndoors({ ...words, category, place: place.name }),
    url: value.url,
    status: value.status,
    occurrences: dates.slice(0, MOST_DATES).map(withoutEmpty),
    isCut: value.isCut || dates.length > MOST_DATES,
  });
  if (!record.success) return { fault: { code: 'bad-event', reason: reasonOf(record.error) } };
  const cut =
    dates.length > MOST_DATES
      ? [
          {
            code: 'too-many-dates',
            reason: `Only the first ${MOST_DATES} of ${dates.length} dates were taken.`,
          },
        ]
      : [];
  return { ars, record: record.data, notes: [...notes, ...worded.notes, ...cut] };
}

/** "title: Too small" – for the report of an import. */
export function reasonOf({
  issues,
}: {
  issues: readonly { path: PropertyKey[]; message: string }[];
}): string {
  return issues
    .map(({ path, message }) => `${path.join('.')}: ${message}`)
    .join('; ')
    .slice(0, 300);
}

export function lineOrNull(text: string | null | undefined): string | null {
  const line = plainLine(text ?? '').slice(0, 300);
  return line === '' ? null : line;
}

/** A calendar may name a date twice; its key must stay one. */
function onceEach(occurrences: readonly Occurrence[]): Occurrence[] {
  return [...new Map(occurrences.map((one) => [one.key, one])).values()];
}

function withoutEmpty<Dated extends Occurrence>(one: Dated): Dated {
  const { title, location, ...rest } = one;
  const [named, placed] = [lineOrNull(title), lineOrNull(location)];
  // The same date, its optional words made lines or left out.
  return { ...rest, ...(named && { title: named }), ...(placed && { location: placed }) } as Dated;
}

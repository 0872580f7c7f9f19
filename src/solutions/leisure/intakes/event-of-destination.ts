/** An event of destination.one as one of ours. Pure. */
import type { DestinationEvent } from '../../../connectors/destination-one/model.ts';
import type { ReadValue } from '../../../kernel/sources/connector.ts';
import type { MapContext, MapResult } from '../../../kernel/sources/intake.ts';
import { plainTextOf } from '../../../kernel/text/rich-text.ts';
import { webAddress } from '../../../kernel/text/web-address.ts';
import { type EventOccurrence, type EventRecord, eventSchema } from '../model.ts';
import { isBarrierFree, isForFamilies, isFree, priceOf } from './answers-in-words.ts';
import { eventCategoryOf } from './event-category.ts';
import { lineOrNull, reasonOf } from './event-of-entry.ts';
import { isIndoors } from './is-indoors.ts';
import { whereItLies } from './where-it-lies.ts';
import { wordedOf } from './worded.ts';

export function eventOfDestination(
  { value }: Pick<ReadValue<DestinationEvent>, 'value'>,
  context: MapContext,
): MapResult<EventRecord> {
  const { ars, point, notes } = whereItLies(value.point, context);
  const worded = wordedOf(value);
  const { title } = worded.texts;
  const categories = [...value.categories, ...value.keywords];
  const description = plainTextOf(value.description ?? '');
  const words = { title, description, categories: [...categories, ...value.features] };
  const category = eventCategoryOf(categories);
  const record = eventSchema.safeParse({
    ...worded.texts,
    category,
    place: { name: lineOrNull(value.location.name), address: lineOrNull(value.location.address) },
    point,
    organiser: lineOrNull(value.organiser),
    price: priceOf(words),
    free: isFree(words),
    family: isForFamilies(words),
    barrierFree: isBarrierFree(words),
    indoors: isIndoors({ ...words, category, place: value.location.name }),
    url: webAddress(value.url ?? undefined),
    status: 'scheduled',
    occurrences: value.dates.map((one): EventOccurrence => ({ ...one, status: 'scheduled' })),
    isCut: value.isCut,
    ...(value.changedAt !== null && { changed: value.changedAt }),
  });
  if (!record.success) return { fault: { code: 'bad-event', reason: reasonOf(record.error) } };
  return { ars, record: record.data, notes: [...notes, ...worded.notes] };
}

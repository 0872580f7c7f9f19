/** A row of a town's table as an event of ours, with one date. Pure. */
import { ZONE } from '../../../kernel/clock.ts';
import type { ReadValue } from '../../../kernel/sources/connector.ts';
import type { MapContext, MapResult } from '../../../kernel/sources/intake.ts';
import { isLikelyYear, unlikelyYear } from '../../../kernel/sources/likely-year.ts';
import type { MappedRow } from '../../../kernel/sources/mapped-row.ts';
import { plainTextOf } from '../../../kernel/text/rich-text.ts';
import { type EventOccurrence, type EventRecord, eventSchema } from '../model.ts';
import { answerOf, isBarrierFree, isForFamilies, isFree, priceOf } from './answers-in-words.ts';
import { eventCategoryOf } from './event-category.ts';
import { lineOrNull, reasonOf } from './event-of-entry.ts';
import { isIndoors } from './is-indoors.ts';
import { readMoment } from './read-moment.ts';
import { whereItLies } from './where-it-lies.ts';
import { wordedOf } from './worded.ts';

/** Fields that a mapping may fill. */
export const EVENT_FIELDS = {
  title: 'required',
  start: 'required',
  end: 'optional',
  description: 'optional',
  category: 'optional',
  place: 'optional',
  address: 'optional',
  organiser: 'optional',
  price: 'optional',
  free: 'optional',
  family: 'optional',
  barrierFree: 'optional',
  indoors: 'optional',
  url: 'optional',
} as const;

export function eventOfRow(
  { value: { fields, point: given } }: Pick<ReadValue<MappedRow>, 'value'>,
  context: MapContext,
): MapResult<EventRecord> {
  const date = dateOf(fields.start, fields.end);
  if ('fault' in date) return date;
  const title = lineOrNull(fields.title);
  if (title === null)
    return { fault: { code: 'no-title', reason: 'The event has no title: fill its column.' } };
  const worded = wordedOf({ title, description: fields.description ?? null });
  const categories = (fields.category ?? '').split(/[,;|]/);
  const category = eventCategoryOf(categories);
  const description = plainTextOf(fields.description ?? '');
  const words = { title: worded.texts.title, description, categories };
  const { ars, point, notes } = whereItLies(given, context);
  const said = (cell: string | undefined, otherwise: EventRecord['free']) =>
    cell === undefined ? otherwise : answerOf(cell);
  const record = eventSchema.safeParse({
    ...worded.texts,
    category,
    place: { name: lineOrNull(fields.place), address: lineOrNull(fields.address) },
    point,
    organiser: lineOrNull(fields.organiser),
    price: lineOrNull(fields.price) ?? priceOf(words),
    free: said(fields.free, isFree(words)),
    family: said(fields.family, isForFamilies(words)),
    barrierFree: said(fields.barrierFree, isBarrierFree(words)),
    indoors: said(fields.indoors, isIndoors({ ...words, category, place: fields.place ?? null })),
    url: fields.url ?? null,
    status: 'scheduled',
    occurrences: [date.occurrence],
    isCut: false,
  });
  if (!record.success) return { fault: { code: 'bad-event', reason: reasonOf(record.error) } };
  return { ars, record: record.data, notes: [...notes, ...worded.notes] };
}

function dateOf(
  start: string | undefined,
  end: string | undefined,
): { occurrence: EventOccurrence } | { fault: { code: string; reason: string } } {
  const [from, until] = [readMoment(start), end === undefined ? null : readMoment(end)];
  const fault = (what: string) => ({
    fault: { code: 'bad-date', reason: `${what}: write 2026-11-28T19:30, 28.11.2026 19:30 or 28.11.2026.` },
  });
  if (from === null) return fault(`"${(start ?? '').slice(0, 40)}" is no start`);
  if (end !== undefined && until === null) return fault(`"${end.slice(0, 40)}" is no end`);
  const odd = [from, until].find((one) => one !== null && !isLikelyYear(one.day));
  if (odd !== undefined && odd !== null) return { fault: unlikelyYear(odd.day) };
  const isBefore = (a: string, b: string) => a < b;
  if (from.kind === 'day') {
    const lastDay = until === null ? from.day : until.day;
    if (isBefore(lastDay, from.day)) return fault('The end lies before the start');
    return {
      occurrence: { key: from.day, status: 'scheduled', allDay: true, firstDay: from.day, lastDay },
    };
  }
  if (until?.kind === 'day') return fault('The start has a time and the end has none');
  if (until !== null && Temporal.Instant.compare(until.instant, from.instant) < 0)
    return fault('The end lies before the start');
  const timed = { allDay: false as const, start: from.instant, end: until?.instant ?? null, zone: ZONE };
  return { occurrence: { key: from.instant, status: 'scheduled', ...timed } };
}

/** A row of a town's table as an event of ours, with one date. Pure. */
import { ZONE } from '../../../kernel/clock.ts';
import type { ReadValue } from '../../../kernel/sources/connector.ts';
import type { MapContext, MapResult } from '../../../kernel/sources/intake.ts';
import type { MappedRow } from '../../../kernel/sources/mapped-row.ts';
import { plainTextOf, richTextOf } from '../../../kernel/text/rich-text.ts';
import { type EventOccurrence, type EventRecord, eventSchema } from '../model.ts';
import { answerOf, isBarrierFree, isForFamilies, isFree, priceOf } from './answers-in-words.ts';
import { eventCategoryOf } from './event-category.ts';
import { lineOrNull, reasonOf } from './event-of-entry.ts';
import { readMoment } from './read-moment.ts';
import { whereItLies } from './where-it-lies.ts';

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
  url: 'optional',
} as const;

export function eventOfRow(
  { value: { fields, point: given } }: Pick<ReadValue<MappedRow>, 'value'>,
  context: MapContext,
): MapResult<EventRecord> {
  const date = dateOf(fields.start, fields.end);
  if ('fault' in date) return date;
  const description = fields.description ?? '';
  const categories = (fields.category ?? '').split(/[,;|]/);
  const words = { title: fields.title ?? '', description: plainTextOf(description), categories };
  const { ars, point, notes } = whereItLies(given, context);
  const said = (cell: string | undefined, otherwise: EventRecord['free']) =>
    cell === undefined ? otherwise : answerOf(cell);
  const record = eventSchema.safeParse({
    title: lineOrNull(fields.title),
    description: richTextOf(description),
    category: eventCategoryOf(categories),
    place: { name: lineOrNull(fields.place), address: lineOrNull(fields.address) },
    point,
    organiser: lineOrNull(fields.organiser),
    price: lineOrNull(fields.price) ?? priceOf(words),
    free: said(fields.free, isFree(words)),
    family: said(fields.family, isForFamilies(words)),
    barrierFree: said(fields.barrierFree, isBarrierFree(words)),
    url: fields.url ?? null,
    status: 'scheduled',
    occurrences: [date.occurrence],
    isCut: false,
  });
  if (!record.success) return { fault: { code: 'bad-event', reason: reasonOf(record.error) } };
  return { ars, record: record.data, notes };
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

/** Dates and places as tables (RFC 4180, semicolons, UTF-8 with mark), piece by piece. */

import { safeCell } from '../../../../kernel/outward/archive/safe-cell.ts';
import { csvLine } from '../../../../kernel/outward/archive/write-csv.ts';
import type { EventOccurrence, EventRecord, PlaceRecord } from '../../model.ts';
import { plainTextOf } from '../plain-text.ts';
import type { OpenRecord } from './open-records.ts';

/** So that spreadsheets read it as UTF-8. */
const MARK = '\ufeff';

type Cell = string | number | boolean | null;
type Columns<Row> = readonly (readonly [name: string, cell: (row: Row) => Cell])[];
interface Dated {
  one: OpenRecord<EventRecord>;
  date: EventOccurrence;
}

const EVENT_COLUMNS: Columns<Dated> = [
  ['id', ({ one }) => one.id],
  ['date', ({ date }) => date.key],
  ['title', ({ one, date }) => date.title ?? one.record.title],
  ['starts', ({ date }) => (date.allDay ? date.firstDay : date.start)],
  ['ends', ({ date }) => (date.allDay ? date.lastDay : date.end)],
  ['all_day', ({ date }) => date.allDay],
  ['status', ({ one, date }) => (one.record.status === 'cancelled' ? 'cancelled' : date.status)],
  ['category', ({ one }) => one.record.category],
  ['place', ({ one, date }) => date.location ?? one.record.place.name],
  ['address', ({ one }) => one.record.place.address],
  ['lon', ({ one }) => one.record.point?.lon ?? null],
  ['lat', ({ one }) => one.record.point?.lat ?? null],
  ['organiser', ({ one }) => one.record.organiser],
  ['price', ({ one }) => one.record.price],
  ['free', ({ one }) => one.record.free],
  ['family', ({ one }) => one.record.family],
  ['barrier_free', ({ one }) => one.record.barrierFree],
  ['indoors', ({ one }) => one.record.indoors],
  ['url', ({ one }) => one.record.url],
  ['description', ({ one }) => plainTextOf(one.record.description, '\n')],
];

const PLACE_COLUMNS: Columns<OpenRecord<PlaceRecord>> = [
  ['id', ({ id }) => id],
  ['name', ({ record }) => record.name],
  ['category', ({ record }) => record.category],
  ['kind', ({ record }) => record.kind],
  ['lon', ({ record }) => record.point.lon],
  ['lat', ({ record }) => record.point.lat],
  ['address', ({ record }) => record.address],
  ['opening_hours', ({ record }) => record.openingHours],
  ['wheelchair', ({ record }) => record.wheelchair],
  ['free', ({ record }) => record.free],
  ['website', ({ record }) => record.website],
  ['phone', ({ record }) => record.phone],
  ['description', ({ record }) => plainTextOf(record.description, '\n')],
];

const SOURCE_COLUMNS: Columns<OpenRecord<unknown>> = [
  ['ars', ({ ars }) => ars],
  ['source', ({ sources }) => sources.map(({ name }) => name).join(' | ')],
  ['licence', ({ sources }) => [...new Set(sources.map(({ licence }) => licence))].join(' | ')],
  ['source_page', ({ sources: [{ url }] }) => url],
  ['checked', ({ sources: [{ time }] }) => time],
  ['changed', ({ changedAt }) => changedAt],
];

/** A row for each date. */
export async function* writeEventRows(
  events: AsyncIterable<OpenRecord<EventRecord>>,
): AsyncGenerator<string> {
  yield head(EVENT_COLUMNS);
  for await (const one of events)
    yield one.record.occurrences.map((date) => line(EVENT_COLUMNS, { one, date }, one)).join('');
}

export async function* writePlaceRows(
  places: AsyncIterable<OpenRecord<PlaceRecord>>,
): AsyncGenerator<string> {
  yield head(PLACE_COLUMNS);
  for await (const one of places) yield line(PLACE_COLUMNS, one, one);
}

function head(columns: Columns<never>): string {
  return MARK + csvLine([...columns, ...SOURCE_COLUMNS].map(([name]) => name));
}

function line<Row>(columns: Columns<Row>, row: Row, of: OpenRecord<unknown>): string {
  const cells = [...columns.map(([, cell]) => cell(row)), ...SOURCE_COLUMNS.map(([, cell]) => cell(of))];
  // Numbers are no formulas, also below zero.
  return csvLine(cells.map((cell) => (typeof cell === 'string' ? safeCell(cell) : cell)));
}

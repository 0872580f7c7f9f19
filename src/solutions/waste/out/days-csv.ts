/** Days of collection as a table (RFC 4180, semicolons, UTF-8 with mark). Pure. */
import { safeCell } from '../../../kernel/outward/archive/safe-cell.ts';
import { csvLine } from '../../../kernel/outward/archive/write-csv.ts';
import type { SourceInfo } from '../../../kernel/solution.ts';
import type { Collection } from '../model.ts';
import { uidOf } from './write-calendar.ts';

/** So that spreadsheets read it as UTF-8. */
const MARK = '\ufeff';

export interface OpenDay {
  day: Collection;
  source: SourceInfo;
  /** Why it is another day than usual. */
  reason: string | null;
}

type Cell = string | number | null;

const COLUMNS: readonly (readonly [name: string, cell: (one: OpenDay) => Cell])[] = [
  ['date', ({ day }) => day.date],
  ['planned', ({ day }) => day.planned],
  ['state', ({ day }) => day.state],
  ['reason', ({ reason }) => reason],
  ['fraction', ({ day }) => day.bin.fraction],
  ['bin', ({ day }) => day.bin.key],
  ['name', ({ day }) => day.bin.name],
  ['district', ({ day }) => day.district],
  ['district_id', ({ day }) => day.slug],
  ['from', ({ day }) => day.window?.from ?? null],
  ['until', ({ day }) => day.window?.until ?? null],
  ['stop', ({ day }) => day.stop?.name ?? null],
  ['address', ({ day }) => day.stop?.address ?? null],
  ['lon', ({ day }) => day.stop?.point?.lon ?? null],
  ['lat', ({ day }) => day.stop?.point?.lat ?? null],
  ['note', ({ day }) => day.note],
  ['id', ({ day }) => uidOf(day, [day.bin])],
  ['sequence', ({ day }) => day.sequence],
  ['ars', ({ day }) => day.ars],
  ['source', ({ source }) => source.name],
  ['licence', ({ source }) => source.licence],
  ['source_page', ({ source }) => source.url],
  ['checked', ({ source }) => source.time],
  ['changed', ({ day }) => day.changedAt],
];

export function csvHead(): string {
  return MARK + csvLine(COLUMNS.map(([name]) => name));
}

export function csvRow(one: OpenDay): string {
  const cells = COLUMNS.map(([, cell]) => cell(one));
  // Numbers are no formulas, also below zero.
  return csvLine(cells.map((cell) => (typeof cell === 'string' ? safeCell(cell) : cell)));
}

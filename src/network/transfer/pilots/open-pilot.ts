/** A pilot as it goes out as data, and as a row of a table (RFC 4180, semicolons, UTF-8 with mark). Pure. */
import { z } from 'zod';
import { FIELDS } from '../../../kernel/network/fields.ts';
import { townLine } from '../../../kernel/network/town-lines.ts';
import { safeCell } from '../../../kernel/outward/archive/safe-cell.ts';
import { csvLine } from '../../../kernel/outward/archive/write-csv.ts';
import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import { DECISIONS, PILOT_STATES, STOP_CODES } from '../flow.ts';
import type { PilotLine } from './public-store.ts';

/** With `.json` or `.csv`. */
export const OPEN_PILOTS = '/api/transfer/open/pilots';

export const openPilot = z.object({
  id: z.string(),
  ars: z.string().describe('Current key'),
  town: z.string(),
  title: z.string(),
  lang: z.string().describe('Language of the title (BCP 47)'),
  field: z.enum(FIELDS).nullable().describe('Field of work; null: nobody has said it'),
  solution: z.string().nullable().describe('On this platform; null: something else'),
  state: z.enum(PILOT_STATES),
  stop_code: z.enum(STOP_CODES).nullable(),
  decision: z.enum(DECISIONS).nullable().describe('The last one'),
  start: z.string().nullable().describe('Civil date'),
  end: z.string().nullable().describe('Civil date, as it is planned'),
  changed: z.string().describe('Instant'),
  example: z.boolean().describe('Invented for trying out'),
});
export type OpenPilot = z.infer<typeof openPilot>;

export function openPilotOf(line: PilotLine, places: Pick<PlaceDirectory, 'resolve'>): OpenPilot {
  const { project, title, lang, field, solution, state, stopCode, decision } = line;
  const { ars, name } = townLine(line.ars, places);
  return {
    ...{ id: project, ars, town: name, title, lang, field, solution, state, stop_code: stopCode, decision },
    ...{ start: line.startsOn, end: line.endsOn, changed: line.changedAt, example: line.isExample },
  };
}

/** So that spreadsheets read it as UTF-8. */
const MARK = '\ufeff';
const COLUMNS = openPilot.keyof().options;

export function csvHead(): string {
  return MARK + csvLine(COLUMNS);
}

export function csvRow(row: OpenPilot): string {
  return csvLine(COLUMNS.map((name) => (typeof row[name] === 'string' ? safeCell(row[name]) : row[name])));
}

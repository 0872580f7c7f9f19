/** A takeover as it goes out as data, and as a row of a table (RFC 4180, semicolons, UTF-8 with mark). Pure. */
import { z } from 'zod';
import { safeCell } from '../../../kernel/outward/archive/safe-cell.ts';
import { csvLine } from '../../../kernel/outward/archive/write-csv.ts';
import { STOP_CODES } from '../flow.ts';
import type { LogLine } from './takeovers-api.ts';

export const openTakeover = z.object({
  id: z.string(),
  platform: z.boolean().describe('On this platform; false: as the municipality says'),
  state: z.enum(['live', 'halted', 'stopped']),
  solution: z.string().nullable(),
  sheet: z.string().nullable().describe('Fact sheet that it follows'),
  ars: z.string().nullable().describe('Current key; null: a municipality abroad'),
  town: z.string(),
  from_ars: z.string().nullable(),
  from_town: z.string().nullable(),
  begun: z.string().describe('Civil date'),
  live: z.string().nullable().describe('Instant'),
  stop_code: z.enum(STOP_CODES).nullable(),
  technical_seconds: z.number().nullable().describe('Measured, without approvals'),
  effort_hours: z.number().nullable().describe('As the municipality says'),
  cost_cents: z.number().nullable().describe('As the municipality says'),
  note: z.string(),
  lang: z.string().describe('Language of the note (BCP 47)'),
  link: z.string(),
  example: z.boolean().describe('Invented for trying out'),
});
export type OpenTakeover = z.infer<typeof openTakeover>;

export function openTakeoverOf(line: LogLine, live: string | null): OpenTakeover {
  const { id, state, sheet, note, lang, link } = line;
  return {
    ...{ id, platform: line.kind === 'here', state, sheet, note, lang, link, live },
    ...{ solution: line.solution?.id ?? null, ars: line.town.ars, town: line.town.name },
    ...{ from_ars: line.from?.ars ?? null, from_town: line.from?.name ?? null, begun: line.begunOn },
    ...{ stop_code: line.stopCode, technical_seconds: line.technicalSeconds },
    ...{ effort_hours: line.effortHours, cost_cents: line.costCents, example: line.isExample },
  };
}

/** So that spreadsheets read it as UTF-8. */
const MARK = '\ufeff';
const COLUMNS = openTakeover.keyof().options;

export function csvHead(): string {
  return MARK + csvLine(COLUMNS);
}

export function csvRow(row: OpenTakeover): string {
  // Numbers are no formulas, also below zero.
  return csvLine(COLUMNS.map((name) => (typeof row[name] === 'string' ? safeCell(row[name]) : row[name])));
}

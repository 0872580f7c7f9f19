import { ZONE } from '../clock.ts';
import type { LogLine } from '../identity/desk-api.ts';

/**
 * Lines of a table for Excel and LibreOffice: with the mark of UTF-8, because Excel takes the letters for those of
 * Windows otherwise; semicolons, because a German Excel splits at nothing else; lines end as RFC 4180 has them.
 */
export const CSV_BEGIN = '\uFEFF';
const SEPARATOR = ';';

/** One line of cells, with its end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(SEPARATOR)}\r\n`;
}

/** Time in Germany without its zone, as both programs read it. */
export function csvOfLine({ at, who, what, subject }: LogLine): string {
  const time = Temporal.Instant.from(at).toZonedDateTimeISO(ZONE).toPlainDateTime();
  return csvLine([time.toString({ smallestUnit: 'second' }).replace('T', ' '), who, what, subject]);
}

/** What begins like a formula would be reckoned when the table is opened: with a `'` before it, it stays text (OWASP). */
function cell(value: string): string {
  const text = /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

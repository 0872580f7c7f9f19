import type { ReportLineWords } from './sources-api.ts';

const COLUMNS = ['severity', 'where', 'key', 'code', 'words', 'reason'] as const;

/** Lines of a report as a table for spreadsheets: semicolons, with byte order mark (RFC 4180 otherwise). Pure. */
export function writeReportCsv(lines: readonly ReportLineWords[]): string {
  const rows = lines.map((line) => COLUMNS.map((column) => cell(line[column] ?? '')).join(';'));
  return `\uFEFF${[COLUMNS.join(';'), ...rows].join('\r\n')}\r\n`;
}

/** What a spreadsheet would take for a formula becomes text: reports quote what strangers wrote. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

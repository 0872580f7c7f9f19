/** A row of a table for spreadsheets and programs (RFC 4180): objects as JSON, nothing for null. */
export function csvLine(values: readonly unknown[]): string {
  return `${values.map(cellOf).join(';')}\r\n`;
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Single cells of a table. Each answers what it says, or null where nobody can tell. Pure. */

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const GERMAN = /^(?:(\d{1,2})\.)?(\d{1,2})[./](\d{4})$/;

/** "2025-03-01", "1.3.2025", "03/2025", "2025" as civil date: a month or a year by its first day, or its last one. */
export function readDay(text: string, edge: 'first' | 'last'): string | null {
  const iso = ISO.exec(text);
  const german = GERMAN.exec(text);
  const [year, month, day] =
    iso !== null ? [iso[1], iso[2], iso[3]] : german !== null ? [german[3], german[2], german[1]] : [];
  if (year === undefined) return null;
  const isLast = edge === 'last';
  try {
    const begin = Temporal.PlainYearMonth.from(
      { year: Number(year), month: Number(month ?? (isLast ? 12 : 1)) },
      { overflow: 'reject' },
    );
    const at = day === undefined ? (isLast ? begin.daysInMonth : 1) : Number(day);
    return Temporal.PlainDate.from(
      { year: begin.year, month: begin.month, day: at },
      { overflow: 'reject' },
    ).toString();
  } catch {
    // No day of any calendar.
    return null;
  }
}

/** "1.234,5", "1234.5", "12.500 €". */
export function readFigure(text: string): number | null {
  const plain = text.replaceAll(/[€\s]|eur(o)?/gi, '');
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain)) return Number(plain.replaceAll('.', '').replace(',', '.'));
  return /^-?\d{1,12}([.,]\d{1,6})?$/.test(plain) ? Number(plain.replace(',', '.')) : null;
}

/** Whole cents of a sum in euros. */
export function readEuro(text: string): number | null {
  const euro = readFigure(text);
  return euro === null || euro < 0 ? null : Math.round(euro * 100);
}

/** "a | b", a line each, or a JSON array of texts. */
export function readList(text: string): string[] {
  const json = asJson(text);
  const all = Array.isArray(json) ? json.map(String) : text.split(/\s*\|\s*|\r?\n/);
  return all.map((one) => one.trim()).filter((one) => one !== '');
}

/** undefined: it is none. */
export function asJson(text: string): unknown {
  if (!text.startsWith('[')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

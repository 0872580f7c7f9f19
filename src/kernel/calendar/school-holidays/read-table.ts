/** A table of school holidays, line by line: what can be used, and what is wrong with the rest. Pure. */
import type { SchoolHoliday } from './store.ts';

export interface HolidayLine {
  /** "line 3", as somebody with the file in hand finds it. */
  where: string;
  name: string;
  first: string;
  last: string;
}

export interface ReadTable {
  days: SchoolHoliday[];
  faults: { where: string; reason: string }[];
}

/** Nobody has holidays for longer than this at a stretch: a year that slipped. */
const LONGEST_DAYS = 100;

export function readTable(lines: readonly HolidayLine[]): ReadTable {
  const read: ReadTable = { days: [], faults: [] };
  const seen = new Set<string>();
  for (const line of lines) {
    const reason = faultOf(line, seen);
    if (reason !== null) read.faults.push({ where: line.where, reason });
    else
      read.days.push({
        name: line.name.trim(),
        first: dayOf(line.first) ?? '',
        last: dayOf(line.last) ?? '',
      });
  }
  return read;
}

function faultOf({ name, first, last }: HolidayLine, seen: Set<string>): string | null {
  const [from, until] = [dayOf(first), dayOf(last)];
  if (name.trim() === '') return 'The name is empty.';
  if (from === null) return `"${first.slice(0, 40)}" is no first day: write 2026-10-17 or 17.10.2026.`;
  if (until === null) return `"${last.slice(0, 40)}" is no last day: write 2026-10-31 or 31.10.2026.`;
  if (until < from) return `They end (${until}) before they begin (${from}).`;
  const length = Temporal.PlainDate.from(from).until(until, { largestUnit: 'days' }).days;
  if (length > LONGEST_DAYS) return `They last ${length + 1} days: check the years.`;
  const key = `${from} ${name.trim()}`;
  if (seen.has(key)) return `"${name.trim()}" from ${from} is there twice.`;
  seen.add(key);
  return null;
}

/** Civil date; null for what is none. */
function dayOf(text: string): string | null {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim());
  const iso =
    german === null
      ? text.trim()
      : `${german[3]}-${(german[2] ?? '').padStart(2, '0')}-${(german[1] ?? '').padStart(2, '0')}`;
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return null;
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' }).toString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

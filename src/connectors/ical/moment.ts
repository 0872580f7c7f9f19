/** Dates and times as a calendar writes them, before anybody knows which zone they are meant in. */

/** A whole civil day, or a local time with the name of its zone as it stands in the file. */
export type Moment =
  | { kind: 'day'; date: string }
  /** `zone`: "Z" for UTC, "" for a floating time, else the TZID. `local` is "2026-03-29T19:00:00". */
  | { kind: 'time'; local: string; zone: string };

const FORM = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})?(Z)?)?$/i;

/** `20260329`, `20260329T190000`, `20260329T170000Z` (and the same with separators); null if it is none. */
export function momentOf(text: string, tzid: string | undefined): Moment | null {
  const form = FORM.exec(text.trim());
  if (form === null) return null;
  const [, year, month, day, hour, minute, second, utc] = form;
  try {
    const date = Temporal.PlainDate.from(`${year}-${month}-${day}`, { overflow: 'reject' });
    if (hour === undefined) return { kind: 'day', date: date.toString() };
    const time = Temporal.PlainTime.from(
      // A leap second exists in the format and in no clock of ours.
      { hour: Number(hour), minute: Number(minute), second: Math.min(Number(second ?? 0), 59) },
      { overflow: 'reject' },
    );
    const zone = utc === undefined ? (tzid ?? '').trim().slice(0, 200) : 'Z';
    return { kind: 'time', local: date.toPlainDateTime(time).toString(), zone };
  } catch {
    // Temporal throws RangeError for the 30th of February and the like: no moment, and the caller says where.
    return null;
  }
}

const LONGEST_DAYS = 3_660;

/** `P1DT2H`, `P1W`, `PT90M`; null if it is none, or nothing, or negative, or longer than ten years. */
export function durationOf(text: string): string | null {
  try {
    const duration = Temporal.Duration.from(text.trim().toUpperCase());
    if (duration.sign <= 0 || duration.years !== 0 || duration.months !== 0) return null;
    return duration.total({ unit: 'days', relativeTo: '2000-01-01' }) <= LONGEST_DAYS
      ? duration.toString()
      : null;
  } catch {
    return null;
  }
}

/** An instant for `LAST-MODIFIED`, which must be UTC; null for anything else. */
export function instantOf(text: string): string | null {
  const moment = momentOf(text, undefined);
  return moment?.kind === 'time' && moment.zone === 'Z' ? `${moment.local}Z` : null;
}

/** Dates and times as schema.org writes them → civil day and time on the wall of a zone. Pure. */
import { clockIn } from '../../kernel/calendar/day-rule/wall-clock.ts';
import { isLikelyYear } from '../../kernel/sources/likely-year.ts';

export interface Moment {
  /** Civil day. */
  day: string;
  /** "19:00" or "19:00:30"; null: only the day was said. */
  clock: string | null;
}

/**
 * "2026-12-01", "2026-12-01T08:00:00.000+01:00", "2026-12-01T08:00" (on the wall). null for what is none; a year that
 * cannot be meant is none either, see `unlikelyYear`.
 */
export function momentOf(text: string | null, zone: string): Moment | null {
  const written = text?.trim() ?? '';
  if (!/^\d{4}-\d\d-\d\d/.test(written) || written.length > 40 || !isLikelyYear(written)) return null;
  try {
    if (written.length === 10) return { day: Temporal.PlainDate.from(written).toString(), clock: null };
    const iso = written.replace(/^(\d{4}-\d\d-\d\d) /, '$1T');
    if (!/^.{10}T\d\d:?\d\d/.test(iso)) return null;
    const local = /(Z|[+-]\d\d(:?\d\d)?)$/i.test(iso.slice(13))
      ? Temporal.Instant.from(iso).toZonedDateTimeISO(zone).toPlainDateTime()
      : Temporal.PlainDateTime.from(iso, { overflow: 'reject' });
    return { day: local.toPlainDate().toString(), clock: clockIn(local.toPlainTime()) };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** "14:00:00", "14:00" or the time of a whole date-time; null for what is none. */
export function clockOf(text: string | null, zone: string): string | null {
  const written = text?.trim() ?? '';
  if (/^\d{4}-/.test(written)) return momentOf(written, zone)?.clock ?? null;
  const form = /^(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?/.exec(written);
  if (form === null) return null;
  const [, hour = '', minute = '', second = '00'] = form;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return second === '00' ? `${hour}:${minute}` : `${hour}:${minute}:${second}`;
}

export function instantOf(text: string | null): string | null {
  try {
    return text === null ? null : Temporal.Instant.from(text).toString();
  } catch {
    // RangeError: no instant.
    return null;
  }
}

import { ZONE } from '../../../kernel/clock.ts';

export type Moment = { kind: 'day'; day: string } | { kind: 'time'; day: string; instant: string };

/** "2026-11-28", "28.11.2026", "28.11.2026 19:30 Uhr", "2026-11-28T19:30+01:00"; without offset in German time. */
export function readMoment(text: string | undefined): Moment | null {
  const trimmed = text?.trim().replace(/\s*uhr$/i, '') ?? '';
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,?\s+(\d{1,2})[:.](\d{2}))?$/.exec(trimmed);
  const iso = german === null ? trimmed.replace(/^(\d{4}-\d\d-\d\d) /, '$1T') : isoOf(german);
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(iso)) return { kind: 'day', day: Temporal.PlainDate.from(iso).toString() };
    const instant = /(Z|[+-]\d\d:?\d\d)$/.test(iso)
      ? Temporal.Instant.from(iso)
      : Temporal.PlainDateTime.from(iso, { overflow: 'reject' }).toZonedDateTime(ZONE).toInstant();
    const day = instant.toZonedDateTimeISO(ZONE).toPlainDate().toString();
    return { kind: 'time', day, instant: instant.toString() };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function isoOf([, day = '', month = '', year = '', hour, minute]: RegExpExecArray): string {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return hour === undefined ? date : `${date}T${hour.padStart(2, '0')}:${minute}`;
}

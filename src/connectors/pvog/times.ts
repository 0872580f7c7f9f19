import { ZONE } from '../../kernel/clock.ts';
import { type Fields, nameAt } from './json-values.ts';

/** A civil date; of an instant its day. null: none that can be read. */
export function dayAt(fields: Fields, name: string): string | null {
  const text = nameAt(fields, name);
  const day = text === null ? null : /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  if (day === undefined || day === null) return null;
  try {
    return Temporal.PlainDate.from(day).toString();
  } catch {
    return null;
  }
}

/** An instant, also in milliseconds since 1970; a time without zone is read as German time. */
export function instantAt(fields: Fields, name: string): string | null {
  const text = nameAt(fields, name);
  if (text === null) return null;
  try {
    if (/^\d{12,14}$/.test(text)) return Temporal.Instant.fromEpochMilliseconds(Number(text)).toString();
    if (/(?:Z|[+-]\d{2}:?\d{2})$/.test(text)) return Temporal.Instant.from(text).toString();
    return Temporal.PlainDateTime.from(text).toZonedDateTime(ZONE).toInstant().toString();
  } catch {
    return null;
  }
}

/** Whether something counts on a day. `validity` empty: always. */
export function isValidOn(
  validity: readonly { from: string | null; until: string | null }[],
  day: string,
): boolean {
  return (
    validity.length === 0 ||
    validity.some(({ from, until }) => (from === null || from <= day) && (until === null || day <= until))
  );
}

/** `validityPeriods`: from and until, both may be missing. */
export function validityAt(periods: readonly Fields[]): { from: string | null; until: string | null }[] {
  return periods.map((period) => ({ from: dayAt(period, 'validFrom'), until: dayAt(period, 'validTo') }));
}

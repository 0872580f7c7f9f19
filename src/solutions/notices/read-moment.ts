import { ZONE } from '../../kernel/clock.ts';

/**
 * A time as town halls write it, as instant: "2026-11-25T08:00:00+01:00", "2026-11-25 08:00", "25.11.2026 8:00 Uhr",
 * "25.11.2026". Without a zone it is German time; a day alone is its first minute, as an end its last. null: no time.
 */
export function readMoment(text: string, edge: 'start' | 'end'): string | null {
  const trimmed = text.trim();
  try {
    if (/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/i.test(trimmed))
      return Temporal.Instant.from(trimmed).toString({ smallestUnit: 'second' });
    const found = GERMAN.exec(trimmed)?.groups ?? ISO.exec(trimmed)?.groups;
    if (found === undefined) return null;
    const { year, month, day, hour, minute = '0' } = found;
    const time = hour === undefined ? { start: [0, 0], end: [23, 59] }[edge] : [Number(hour), Number(minute)];
    const local = Temporal.PlainDateTime.from(
      { year: Number(year), month: Number(month), day: Number(day), hour: time[0], minute: time[1] },
      { overflow: 'reject' },
    );
    return local.toZonedDateTime(ZONE).toInstant().toString({ smallestUnit: 'second' });
  } catch (error) {
    if (error instanceof RangeError) return null; // the 31st of February, half past 25
    throw error;
  }
}

const CLOCK = '(?:(?:T|,?\\s+)(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2})(?::\\d{2})?)?(?:\\s*Uhr)?)?$';
const GERMAN = new RegExp(`^(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})${CLOCK}`);
const ISO = new RegExp(`^(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})${CLOCK}`);

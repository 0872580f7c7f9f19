/**
 * Wall clock in Germany and minutes since 1970, for server and phone alike: phones have no `Temporal` yet. Pure. A time
 * that the clock jumps over is the same so much later; of one that comes twice, the first is meant.
 */
import { ZONE } from '../../../kernel/clock.ts';

/** "2026-11-28T18:00", as a field of a form holds it. */
export type Civil = string;

const MINUTE = 60_000;
const HOUR = 60;
const FORMAT = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: ZONE, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
  ...{ hour: '2-digit', minute: '2-digit' },
});

/** What clocks in Germany show at a minute. */
export function civilAt(minute: number): Civil {
  const parts = FORMAT.formatToParts(minute * MINUTE);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** The minute at which clocks in Germany show that; null for what is no time of day on a day. */
export function minuteAt(civil: string): number | null {
  const isWritten = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(civil);
  const plain = isWritten ? Date.parse(`${civil}:00Z`) / MINUTE : Number.NaN;
  if (Number.isNaN(plain) || new Date(plain * MINUTE).toISOString().slice(0, 16) !== civil) return null;
  // Germany is one or two hours ahead of UTC; in summer the greater one comes first.
  for (const ahead of [2 * HOUR, HOUR]) if (civilAt(plain - ahead) === civil) return plain - ahead;
  // Jumped over: as if the clock had not been set forward.
  return plain - HOUR;
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** ISO 8601, Z. */
export function instantOf(minute: number): string {
  return new Date(minute * MINUTE).toISOString().replace('.000Z', 'Z');
}

/** Whole minutes since 1970 of an instant (ISO 8601); NaN for what is none. */
export function minuteOf(instant: string): number {
  return Math.floor(Date.parse(instant) / MINUTE);
}

/** What the search hands over in the address of a new booking. Pure. */
import { minuteOf } from '../../find/berlin-clock.ts';
import type { BookingQuery } from '../../find/find-api.ts';

/** What is wished, as the address says it. Instants; metres; cents, null: not seen yet. */
export interface Wish {
  ars: string;
  from: string;
  until: string;
  price: number | null;
  what:
    | { kind: 'near'; lon: number; lat: number; within: number }
    | { kind: 'bay'; bay: string; lot: string | null };
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Null: something is missing or is none of what it should be, so that nothing can be asked for. */
export function readQuery(search: string): Wish | null {
  const all: Partial<Record<keyof BookingQuery, string>> = Object.fromEntries(new URLSearchParams(search));
  const { ars = '', from = '', until = '', lot, bay } = all;
  const [begin, end] = [minuteOf(from), minuteOf(until)];
  if (!/^\d{12}$/.test(ars) || !(begin < end)) return null;
  const cents = whole(all.price);
  const wish = { ars, from, until, price: cents !== null && cents >= 0 ? cents : null };
  if (all.within === undefined) {
    if (bay === undefined || !ID.test(bay)) return null;
    return { ...wish, what: { kind: 'bay', bay, lot: lot ?? null } };
  }
  const [lon, lat, within] = [number(all.lon), number(all.lat), whole(all.within)];
  if (lon === null || lat === null || within === null || within <= 0) return null;
  return { ...wish, what: { kind: 'near', lon, lat, within } };
}

function number(text: string | undefined): number | null {
  const read = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(read) ? read : null;
}

function whole(text: string | undefined): number | null {
  const read = number(text);
  return read !== null && Number.isInteger(read) ? read : null;
}

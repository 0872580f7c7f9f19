/** The way from what was found into the room of a new booking. Pure. */
import { OWN_ROOMS, PATH } from '../paths.ts';
import { instantOf } from './berlin-clock.ts';
import type { BookingQuery } from './find-api.ts';

interface Wish {
  ars: string;
  /** Minutes since 1970. */
  from: number;
  until: number;
  price: number | null;
}

const FOUR = 1e4;

/** A space within so many metres of the destination, which is rounded to four decimals (about 10 m). */
export function nearBookingPath(
  prefix: string,
  wish: Wish & { to: { lon: number; lat: number }; within: number },
): string {
  return pathWith(prefix, wish, {
    lon: rounded(wish.to.lon),
    lat: rounded(wish.to.lat),
    within: String(wish.within),
  });
}

/** One bay of one lot. */
export function bayBookingPath(prefix: string, wish: Wish & { lot: string; bay: string }): string {
  return pathWith(prefix, wish, { lot: wish.lot, bay: wish.bay });
}

function pathWith(prefix: string, { ars, from, until, price }: Wish, more: Partial<BookingQuery>): string {
  const query: BookingQuery = { ars, from: instantOf(from), until: instantOf(until), ...more };
  const all = { ...query, ...(price !== null && { price: String(price) }) };
  return `${prefix}/mein-bereich/${PATH}/${OWN_ROOMS.bookings}/neu?${new URLSearchParams(all)}`;
}

function rounded(degrees: number): string {
  return String(Math.round(degrees * FOUR) / FOUR);
}

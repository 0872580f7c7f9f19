/** What may be done with a booking at a moment. Pure. */
import { AHEAD, type Booking, RUNNING } from './booking.ts';
import type { BookingCan } from './bookings-api.ts';
import { minuteOf } from './minutes.ts';
import { ACCESS_BEFORE, CANCEL_FREE } from './rules.ts';

/** `now`: minute since 1970; `isRated`: by the driver. */
export function mayOf(booking: Booking, now: number, isRated: boolean): BookingCan[] {
  const { state, arrivedAt } = booking;
  const [from, until] = [minuteOf(booking.from), minuteOf(booking.until)];
  const isAhead = AHEAD.includes(state);
  const isRunning = RUNNING.includes(state);
  const can: Record<BookingCan, boolean> = {
    change: (state === 'confirmed' || state === 'fixed') && now < from,
    extend: state === 'confirmed' || state === 'fixed' || isRunning,
    end: state === 'active' && now < until,
    // Whoever stands before a taken bay, and for whom nothing else was free, has not got what was booked.
    cancel: isAhead || isLeftWithout(booking),
    arrive: mayArrive(booking, now) && arrivedAt === null,
    leave: isRunning,
    blocked: (state === 'fixed' && now >= from - ACCESS_BEFORE) || state === 'active',
    rate: state === 'ended' && !isRated,
  };
  return (Object.keys(can) as BookingCan[]) // exactly the keys above
    .filter((one) => can[one]);
}

/** Also late, when the bay was released already: if there is one, it is given. */
export function mayArrive({ state, from, until }: Booking, now: number): boolean {
  if (state === 'no-show' || state === 'active') return now < minuteOf(until);
  return state === 'fixed' && now >= minuteOf(from) - ACCESS_BEFORE;
}

/** Minute until which cancelling costs nothing. */
export function freeUntil({ from, price, record }: Pick<Booking, 'from' | 'price' | 'record'>): number {
  if (price === 0 || record.mayCancelFree) return minuteOf(from);
  return minuteOf(from) - CANCEL_FREE;
}

/** It runs, but nothing could be found for it, and nobody has arrived since. */
export function isLeftWithout({ state, arrivedAt, record }: Booking): boolean {
  return state === 'active' && arrivedAt === null && record.mayCancelFree === true;
}

export function isCancelFree(booking: Booking, now: number): boolean {
  return booking.record.mayCancelFree === true || now <= freeUntil(booking);
}

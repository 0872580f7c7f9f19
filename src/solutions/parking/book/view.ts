/** Bookings as their drivers see them. */
import { gather } from '../../../kernel/database/gather.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import type { Bay, Lot } from '../lots/lot.ts';
import { baysOf, lotsById } from '../lots/lot-store.ts';
import { AHEAD, type Booking, mayMove } from './booking.ts';
import { type Step, stepsOf } from './booking-store.ts';
import type { BookingView } from './bookings-api.ts';
import { freeUntil, isCancelFree, mayOf } from './may.ts';
import { instantOf, minuteOf } from './minutes.ts';
import { type Rating, ratingsOf } from './rating-store.ts';
import { settingsAtKey } from './settings-at.ts';
import { isPlaceKnown, spotOf } from './spot-of.ts';

/** The view of one booking; those that are asked for at the same moment are read together. */
export const oneView = gather(viewsOf);

export async function viewsOf(house: Kernel, bookings: readonly Booking[]): Promise<BookingView[]> {
  const { db, clock } = house;
  const ids = bookings.map(({ id }) => id);
  const lots = await lotsById(db, [...new Set(bookings.map(({ lot }) => lot))]);
  const bays = await baysOf(db, lots);
  const [steps, ratings] = [await stepsOf(db, ids), await ratingsOf(db, ids)];
  const at = clock.now();
  return bookings.map((booking) =>
    viewOf(booking, {
      ...{ house, at, steps: steps.get(booking.id) ?? [] },
      lot: lots.find(({ id }) => id === booking.lot) ?? null,
      bay: bays.find(({ id }) => id === booking.bay) ?? null,
      rating: ratings.find(({ booking: id, by }) => id === booking.id && by === 'driver') ?? null,
    }),
  );
}

function viewOf(
  booking: Booking,
  {
    house,
    at,
    steps,
    lot,
    bay,
    rating,
  }: {
    house: Kernel;
    at: Temporal.Instant;
    steps: readonly Step[];
    lot: Lot | null;
    bay: Bay | null;
    rating: Rating | null;
  },
): BookingView {
  const now = minuteOf(at);
  const { kind, lon, lat, within, state } = booking;
  const { fixBefore, phone } = settingsAtKey(booking.ars, house);
  const isKnown = isPlaceKnown(booking);
  const wasKnown = kind === 'bay' || booking.fixedAt !== null;
  const isAhead = AHEAD.includes(state);
  return {
    ...{ id: booking.id, code: booking.code, version: booking.version, kind, state },
    ...{ from: booking.from, until: booking.until, ars: booking.ars },
    ...{ needs: booking.needs, plate: booking.plate },
    near: lon === null || lat === null || within === null ? null : { lon, lat, within },
    ...{ price: booking.price, isFinal: !mayMove(booking), pay: booking.pay, terms: booking.terms },
    fixedFrom: isKnown || !isAhead ? null : instantOf(minuteOf(booking.from) - fixBefore),
    spot: lot === null || bay === null ? null : spotOf(booking, { lot, bay, now }),
    lot: lot !== null && wasKnown ? { id: lot.id, title: lot.record.title, kind: lot.kind } : null,
    cancel: {
      isFree: isCancelFree(booking, now),
      freeUntil: isAhead ? instantOf(freeUntil(booking)) : null,
    },
    can: mayOf(booking, now, rating !== null),
    steps: steps.map(({ at: time, what, by }) => ({ at: time, what, by })),
    phone: (isKnown && lot?.record.phone) || phone,
    rating: rating && { stars: rating.stars, words: rating.words },
    calendar: `/api/parking/bookings/${booking.id}/calendar.ics`,
    now: at.toString(),
  };
}

/** Bookings as the owner of the lot sees them: whose they are only as long as they run. */
import type { Kernel } from '../../../kernel/solution.ts';
import { baysOf } from '../lots/lot-store.ts';
import { type Booking, mayMove, RUNNING } from './booking.ts';
import { stepsOf } from './booking-store.ts';
import type { LotBooking } from './bookings-api.ts';
import { minuteOf } from './minutes.ts';
import { namesOf } from './people-store.ts';
import { ratingsOf } from './rating-store.ts';

export async function ownerViews(
  { db, clock }: Pick<Kernel, 'db' | 'clock'>,
  lot: { ars: string; id: string },
  bookings: readonly Booking[],
): Promise<LotBooking[]> {
  const ids = bookings.map(({ id }) => id);
  const bays = await baysOf(db, [lot]);
  const [steps, ratings] = [await stepsOf(db, ids), await ratingsOf(db, ids)];
  const running = bookings.filter(({ state }) => RUNNING.includes(state));
  const names = await namesOf(
    db,
    running.flatMap(({ driver }) => driver ?? []),
  );
  const now = minuteOf(clock.now());
  return bookings.map((booking): LotBooking => {
    const isRunning = RUNNING.includes(booking.state);
    const starsBy = (by: 'driver' | 'owner') =>
      ratings.find((one) => one.booking === booking.id && one.by === by)?.stars ?? null;
    const isEnded = booking.state === 'ended' || booking.state === 'no-show';
    const can: LotBooking['can'] = [
      ...(isRunning && now > minuteOf(booking.until) && !booking.record.overstaySaid
        ? (['say-overstay'] as const)
        : []),
      ...(isEnded && starsBy('owner') === null ? (['rate'] as const) : []),
    ];
    return {
      ...{ id: booking.id, code: booking.code, version: booking.version, bay: booking.bay },
      label: bays.find(({ id }) => id === booking.bay)?.record.label ?? '',
      ...{ state: booking.state, from: booking.from, until: booking.until },
      ...{ price: booking.price, pay: booking.pay, mayMove: mayMove(booking) },
      driver: isRunning
        ? { initials: initialsOf(names.get(booking.driver ?? '') ?? ''), plate: booking.plate }
        : null,
      ...{ arrivedAt: booking.arrivedAt, leftAt: booking.leftAt },
      over: booking.state === 'overstay' ? Math.max(0, now - minuteOf(booking.until)) : 0,
      steps: (steps.get(booking.id) ?? []).map(({ at, what, by }) => ({ at, what, by })),
      can,
      ratings: { driver: starsBy('driver'), owner: starsBy('owner') },
    };
  });
}

/** "E. M."; '' where somebody gave no name. */
function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((part) => part !== '')
    .map((part) => `${[...part][0]?.toLocaleUpperCase('de')}.`)
    .join(' ');
}

/** A booking is over, by whatever reason: the bay is free again, and what is personal is forgotten at once. */

import type { Kysely } from 'kysely';
import type { Kernel } from '../../../kernel/solution.ts';
import { bayById, lotById } from '../lots/lot-store.ts';
import { type Acting, act } from './act.ts';
import { type Booking, FORGOTTEN, OVER, RUNNING } from './booking.ts';
import type { StepName } from './bookings-api.ts';
import { tell } from './mail-queue.ts';
import { isCancelFree, isLeftWithout, mayOf } from './may.ts';
import { instantOf, minuteOf } from './minutes.ts';
import { refuse } from './refuse.ts';

/** The driver has left, earlier than booked or at the end, or after it. */
export function leaveBooking(house: Kernel, known: Booking, version: number): Promise<Booking> {
  return act(house, known, { version, isDone: ({ state }) => state === 'ended' }, async (acting) => {
    if (!RUNNING.includes(acting.booking.state)) throw notNow(acting.booking);
    return end(acting, { what: acting.booking.state === 'overstay' ? 'resolved' : 'left', by: 'driver' });
  });
}

/** Also by the house, when the time is over. */
export async function end(
  { trx, booking, now, at, write }: Acting,
  step: { what: StepName; by: 'driver' | 'owner' | 'house' },
): Promise<Booking> {
  const hasLeft = step.by === 'driver';
  return write(
    {
      ...FORGOTTEN,
      state: 'ended',
      ...(isLeftWithout(booking) && step.by === 'house' && { price: 0 }),
      heldUntil: await heldUntilAfter(trx, booking, now),
      leftAt: hasLeft ? at.toString() : booking.leftAt,
      endedAt: at.toString(),
    },
    step,
  );
}

/** Free: nothing is owed. Too late for that: what was agreed. */
export function cancelBooking(house: Kernel, known: Booking, version: number): Promise<Booking> {
  const isDone = ({ state }: Booking) => state === 'cancelled-driver';
  return act(house, known, { version, isDone }, async ({ trx, booking, at, now, write }) => {
    if (!mayOf(booking, now, false).includes('cancel')) throw notNow(booking);
    const isFree = isCancelFree(booking, now);
    const saved = await write(
      {
        ...{ ...FORGOTTEN, state: 'cancelled-driver', endedAt: at.toString() },
        ...{ record: { ...booking.record, cancelled: isFree ? 'free' : 'late' } },
        ...(isFree && { price: 0 }),
      },
      { what: 'cancelled', by: 'driver' },
    );
    await tell(house, trx, saved, 'cancelled');
    await tell(house, trx, saved, 'owner-cancelled');
    return saved;
  });
}

/** The bay keeps its pause from now on, and is never held for longer than it was. */
export async function heldUntilAfter(db: Kysely<unknown>, booking: Booking, now: number): Promise<string> {
  const bay = await bayById(db, booking.bay);
  const lot = bay && (await lotById(db, bay.lot));
  const wanted = now + (lot?.record.pause ?? 0);
  const until = Math.min(minuteOf(booking.heldUntil), Math.max(wanted, minuteOf(booking.heldFrom) + 1));
  return instantOf(until);
}

export function notNow({ state }: Pick<Booking, 'state'>) {
  return refuse(OVER.includes(state) ? 'parking-booking-over' : 'parking-not-now');
}

/** Somebody stays beyond the end: the owner is told, the bay is held on, and who comes next gets another one. */
import type { Transaction } from 'kysely';
import type { Kernel } from '../../../kernel/solution.ts';
import { type Acting, writerOf } from './act.ts';
import { attempt } from './attempt.ts';
import type { Booking } from './booking.ts';
import { addStep, bookingById, lockBooking } from './booking-store.ts';
import type { Due } from './due-store.ts';
import { end } from './end-booking.ts';
import { tell } from './mail-queue.ts';
import { instantOf, minuteOf } from './minutes.ts';
import { bookingsOfBay } from './of-lot-store.ts';
import { reHouse, sayNothingFree } from './re-house.ts';
import { OVERSTAY_ASSUMED, OVERSTAY_MOST, OVERSTAY_STEP, OWNER_TOLD_AFTER } from './rules.ts';
import { distinct, tilesOfBookings } from './touched-tiles.ts';

/** One look at a booking whose end has passed; again every minute until somebody says that the bay is free. */
export async function watchOverstay(house: Kernel, due: Due): Promise<void> {
  const known = await bookingById(house.db, due.id);
  if (known === null || known.state !== 'overstay') return;
  const next = await nextOn(house.db, house, known);
  const tiles = distinct(await tilesOfBookings(house.db, [known, ...next]));
  await attempt(house, { tiles }, async (trx) => {
    const booking = await lockBooking(trx, due);
    if (booking === null || booking.state !== 'overstay') return;
    const at = house.clock.now();
    const acting = { house, trx, booking, at, now: minuteOf(at), write: writerOf(trx, booking, at) };
    await look(acting);
  });
}

/** The owner says that somebody stays too long: that counts for longer than what the clock assumes. */
export async function look(acting: Acting): Promise<void> {
  const { house, trx, booking, now } = acting;
  const over = now - minuteOf(booking.until);
  if (over < OWNER_TOLD_AFTER && !booking.record.overstaySaid) return;
  const most = booking.record.overstaySaid ? OVERSTAY_MOST : OVERSTAY_ASSUMED;
  const next = await nextOn(trx, house, booking);
  // Who comes next is there already: so this one has left.
  const hasFollowed = next.some(({ state, arrivedAt }) => state === 'active' && arrivedAt !== null);
  if (over >= most || hasFollowed) {
    await end(acting, { what: 'resolved', by: 'house' });
    return;
  }
  const held = minuteOf(booking.heldUntil);
  let heldUntil = held - now > OVERSTAY_STEP / 3 ? held : now + OVERSTAY_STEP;
  for (const one of next) {
    const other = await lockBooking(trx, one);
    if (other === null || other.bay !== booking.bay) continue;
    const moved = await reHouse(house, trx, other, { why: 'overstay', without: [booking.bay] });
    if (moved === null) {
      await sayNothingFree(house, trx, other);
      heldUntil = Math.min(heldUntil, minuteOf(other.heldFrom));
    } else await addStep(trx, booking, { what: 'next-rehoused', by: 'house' }, acting.at);
  }
  await hold(acting, Math.max(heldUntil, minuteOf(booking.heldFrom) + 1));
}

async function hold({ house, trx, booking, write }: Acting, heldUntil: number): Promise<void> {
  const isNew = !booking.record.ownerTold;
  if (!isNew && instantOf(heldUntil) === booking.heldUntil) return;
  const saved = await write(
    { heldUntil: instantOf(heldUntil), record: { ...booking.record, ownerTold: true } },
    { what: isNew ? 'owner-told' : 'overstay', by: 'house' },
  );
  if (isNew) await tell(house, trx, saved, 'owner-overstay');
}

/** Those who want the bay within the time that is held next, not cancelled and not over. */
async function nextOn(
  db: Transaction<unknown> | Kernel['db'],
  { clock }: Kernel,
  booking: Booking,
): Promise<Booking[]> {
  const before = instantOf(minuteOf(clock.now()) + OVERSTAY_STEP);
  const states = ['pending', 'confirmed', 'fixed', 'active'] as const;
  const found = await bookingsOfBay(db, { ars: booking.ars, id: booking.bay }, { states, before });
  return found.filter(({ id, from }) => id !== booking.id && minuteOf(from) >= minuteOf(booking.until));
}

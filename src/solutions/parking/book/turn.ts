/** What the clock does with one booking. Each looks again, with the row held: twice does nothing. */
import type { Kernel } from '../../../kernel/solution.ts';
import { type Acting, writerOf } from './act.ts';
import { type Booking, FORGOTTEN } from './booking.ts';
import { lockBookingIfFree } from './booking-store.ts';
import type { Due } from './due-store.ts';
import { end } from './end-booking.ts';
import { tell } from './mail-queue.ts';
import { isLeftWithout } from './may.ts';
import { instantOf, minuteOf } from './minutes.ts';
import { PENDING } from './rules.ts';
import { centsFor, readScene } from './scene.ts';
import { settingsAtKey } from './settings-at.ts';
import { distinct, tilesOfBookings } from './touched-tiles.ts';

/** Nobody paid in time: the bay is free again. */
export function lapse(house: Kernel, due: Due): Promise<void> {
  return turn(house, due, async ({ trx, booking, at, now, write }) => {
    if (booking.state !== 'pending' || minuteOf(booking.changedAt) > now - PENDING) return;
    const step = { what: 'lapsed', by: 'house' } as const;
    const saved = await write({ ...FORGOTTEN, state: 'lapsed', endedAt: at.toString() }, step);
    await tell(house, trx, saved, 'lapsed');
  });
}

/** From now on the bay stays, and the driver hears which one it is. */
export function fix(house: Kernel, due: Due): Promise<void> {
  return turn(house, due, async ({ trx, booking, at, now, write }) => {
    const { fixBefore } = settingsAtKey(booking.ars, house);
    if (booking.state !== 'confirmed' || minuteOf(booking.from) > now + fixBefore) return;
    const price = await priceThere(house, trx, booking);
    const saved = await write(
      { state: 'fixed', fixedAt: at.toString(), price, pay: price === 0 ? 'free' : booking.pay },
      { what: 'fixed', by: 'house', record: { bay: booking.bay } },
    );
    await tell(house, trx, saved, 'fixed');
  });
}

/** Of "near" the price of the bay that it became, never more than was agreed. */
async function priceThere(house: Kernel, trx: Acting['trx'], booking: Booking): Promise<number> {
  if (booking.kind === 'bay') return booking.price;
  const scene = await readScene(trx, house, { tiles: distinct(await tilesOfBookings(trx, [booking])) });
  const there = scene.bays.get(booking.bay);
  const span = { from: minuteOf(booking.from), until: minuteOf(booking.until) };
  return Math.min(booking.price, (there && centsFor(there.of, span)) ?? booking.price);
}

export function begin(house: Kernel, due: Due): Promise<void> {
  return turn(house, due, async ({ booking, now, write }) => {
    if (booking.state !== 'fixed' || minuteOf(booking.from) > now) return;
    await write({ state: 'active' }, { what: 'started', by: 'house' });
  });
}

/** Nobody came: the bay can be booked again. Counted from the beginning, or from when another bay was given. */
export function release(house: Kernel, due: Due): Promise<void> {
  return turn(house, due, async ({ trx, booking, at, now, write }) => {
    const { releaseAfter } = settingsAtKey(booking.ars, house);
    const since = Math.max(minuteOf(booking.from), minuteOf(booking.heldFrom));
    const isMeant = booking.state === 'active' && booking.arrivedAt === null && releaseAfter > 0;
    if (!isMeant || now < since + releaseAfter || now >= minuteOf(booking.until)) return;
    const saved = await write(
      {
        state: 'no-show',
        ...(isLeftWithout(booking) && { price: 0 }),
        heldUntil: instantOf(Math.max(now, minuteOf(booking.heldFrom) + 1)),
        endedAt: at.toString(),
      },
      { what: 'no-show', by: 'house' },
    );
    await tell(house, trx, saved, 'no-show');
  });
}

/** The time is over: who came and did not say that they left is asked to; who never came has ended. */
export function finish(house: Kernel, due: Due): Promise<void> {
  return turn(house, due, async (acting) => {
    const { trx, booking, now, write } = acting;
    if (booking.state !== 'active' || minuteOf(booking.until) > now) return;
    if (booking.arrivedAt === null) {
      await end(acting, { what: 'ended', by: 'house' });
      return;
    }
    const saved = await write({ state: 'overstay' }, { what: 'warned', by: 'house' });
    await tell(house, trx, saved, 'warned');
  });
}

/** Its owner deleted the account. */
export function sayCancelled(house: Kernel, due: Due): Promise<void> {
  return turn(house, due, async ({ trx, booking, write }) => {
    const { untold, ...record } = booking.record;
    if (!untold) return;
    const saved = await write({ ...FORGOTTEN, record }, { what: 'cancelled', by: 'owner' });
    await tell(house, trx, saved, 'taken-away');
  });
}

/** Somebody else at it right now: the next minute is soon enough. */
async function turn(house: Kernel, { id }: Due, work: (acting: Acting) => Promise<void>): Promise<void> {
  await house.db.transaction().execute(async (trx) => {
    const booking = await lockBookingIfFree(trx, id);
    if (booking === null) return;
    const at = house.clock.now();
    await work({ house, trx, booking, at, now: minuteOf(at), write: writerOf(trx, booking, at) });
  });
}

/** Booking, waiting, changing and giving back: each in one transaction in which the slot's row is held. */
import type { Transaction } from 'kysely';
import { civilDate } from '../../../kernel/clock.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import type { BulkyRequest, RequestState } from './bulky.ts';
import { BULKY_MAIL, type BulkyMailKind } from './mail-queue.ts';
import { changeRequest, lockRequest, nextWaiting, requestById, setState } from './request-store.ts';
import { freePlace, lockSlot, slotById, takePlace } from './slot-store.ts';

type House = Pick<Kernel, 'db' | 'clock' | 'jobs'>;
/** So many that do not fit are passed over for a smaller one. */
const MOST_LOOKED_AT = 20;

type Known = Pick<BulkyRequest, 'ars' | 'id'>;

/** The address is proven: it gets a place, or waits for one. Doing it twice is no fault; null: it is gone. */
export function confirmRequest(house: House, { ars, id }: Known): Promise<RequestState | null> {
  return house.db.transaction().execute(async (trx) => {
    const found = await holdRequest(trx, { ars, id });
    if (found === null || found.state !== 'unconfirmed') return found?.state ?? null;
    const now = house.clock.now();
    const isBooked = await takePlace(trx, { ...found, today: civilDate(now).toString() });
    const state = isBooked ? 'booked' : 'waiting';
    await setState(trx, found, state, now);
    await tell(house, trx, found, state, found.version + 1);
    return state;
  });
}

/** Gives the place back, to whoever waits longest and fits. False: there was nothing to cancel any more. */
export function cancelRequest(house: House, { ars, id }: Known): Promise<boolean> {
  return house.db.transaction().execute(async (trx) => {
    const found = await holdRequest(trx, { ars, id });
    if (found === null || !['unconfirmed', 'booked', 'waiting'].includes(found.state)) return false;
    await setState(trx, found, 'cancelled', house.clock.now());
    if (found.state === 'booked') {
      await freePlace(trx, found);
      await promote(house, trx, found);
    }
    return true;
  });
}

/**
 * Other things, another volume, another slot of the same unit. Whoever has a place keeps it where the new wish has no
 * room: then nothing changes, and it is said (`full`).
 */
export function rebookRequest(
  house: House,
  { ars, id }: Known,
  wish: { slot: string; items: string; volume: number },
): Promise<'changed' | 'full' | 'gone'> {
  return house.db.transaction().execute(async (trx) => {
    const found = await holdRequest(trx, { ars, id }, wish.slot);
    const now = house.clock.now();
    if (found === null || (found.state !== 'booked' && found.state !== 'waiting')) return 'gone';
    const to = await slotById(trx, [ars], wish.slot);
    const today = civilDate(now).toString();
    if (to === null || to.isWithdrawn || (wish.slot !== found.slot && to.deadline < today)) return 'gone';
    if (found.state === 'booked') await freePlace(trx, found);
    const isBooked = await takePlace(trx, { ars, slot: wish.slot, volume: wish.volume, today });
    if (!isBooked && found.state === 'booked') {
      // What was free a moment ago in this transaction still is.
      await takePlace(trx, { ...found, today });
      return 'full';
    }
    const state = isBooked ? 'booked' : 'waiting';
    await changeRequest(trx, found, { ...wish, day: to.day, state }, now);
    await tell(house, trx, found, state, found.version + 1);
    if (found.state === 'booked') await promote(house, trx, found);
    return 'changed';
  });
}

/**
 * The request with its slot: first the slots, in the order of their ids, then the request, so that two who want the same
 * never wait for each other. Another slot may come along.
 */
async function holdRequest(
  trx: Transaction<unknown>,
  { ars, id }: Known,
  other?: string,
): Promise<BulkyRequest | null> {
  const read = await requestById(trx, ars, id);
  if (read === null) return null;
  const slots = [...new Set([read.slot, ...(other === undefined ? [] : [other])])].sort();
  for (const slot of slots) await lockSlot(trx, ars, slot);
  const found = await lockRequest(trx, ars, id);
  // Somebody moved it to another slot between the two looks: as if it had been asked too late.
  return found?.slot === read.slot ? found : null;
}

/** Those that wait move up, in their order, as far as each fits; the slot's row is held. */
export async function promote(
  house: House,
  trx: Transaction<unknown>,
  { ars, slot }: Pick<BulkyRequest, 'ars' | 'slot'>,
): Promise<void> {
  const now = house.clock.now();
  const tooLarge: string[] = [];
  for (;;) {
    const next = await nextWaiting(trx, { ars, slot }, tooLarge);
    if (next === null) return;
    if (await takePlace(trx, { ...next, today: civilDate(now).toString() })) {
      await setState(trx, next, 'booked', now);
      await tell(house, trx, next, 'booked', next.version + 1);
    } else if (tooLarge.push(next.id) >= MOST_LOOKED_AT) return;
  }
}

export async function tell(
  { jobs }: Pick<House, 'jobs'>,
  trx: Transaction<unknown>,
  { ars, id }: Known,
  what: BulkyMailKind,
  version: number,
): Promise<void> {
  await jobs.queue(BULKY_MAIL, { ars, id, what, version }, { db: trx, key: `${id} ${what} ${version}` });
}

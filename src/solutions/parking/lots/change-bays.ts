/** Bays of an own lot. */
import type { BayRecord } from '../model.ts';
import { bookedBays } from './ahead-store.ts';
import type { Bay, Lot } from './lot.ts';
import { bayBooked, bayUnknown, lotMost, MOST_BAYS } from './lot-problems.ts';
import { baysOf } from './lot-store.ts';
import { newBays } from './make-lot.ts';
import { type LotsHouse, type OwnLotKey, onOwnLot } from './on-own-lot.ts';
import { insertBays, removeBay, saveBay } from './write-lot-store.ts';

type Versioned = OwnLotKey & { version: number };

export async function addBays(house: LotsHouse, key: Versioned, bays: readonly BayRecord[]): Promise<Lot> {
  return onOwnLot(house, key, async (trx, lot) => {
    const known = await baysOf(trx, [lot]);
    if (known.filter(isThere).length + bays.length > MOST_BAYS) throw lotMost('bays');
    await insertBays(trx, newBays(lot, bays, nextPosition(known)));
    return lot;
  });
}

/** Throws `bay-booked` where somebody has booked it and it would become smaller, or no longer what was promised. */
export async function changeBay(
  house: LotsHouse,
  key: Versioned & { bay: string },
  record: BayRecord,
): Promise<Lot> {
  return onOwnLot(house, key, async (trx, lot) => {
    const bay = await requireBay(await baysOf(trx, [lot]), key.bay);
    const ahead = (await bookedBays(trx, lot)).get(bay.id) ?? 0;
    if (ahead > 0 && isLess(record, bay.record)) throw bayBooked(bay.record.label, ahead);
    await saveBay(trx, bay, { record, state: bay.state });
    return lot;
  });
}

/** Throws `bay-booked`. One that was ever booked stays for its receipts, and is offered no more. */
export async function dropBay(house: LotsHouse, key: Versioned & { bay: string }): Promise<Lot> {
  return onOwnLot(house, key, async (trx, lot) => {
    const bay = await requireBay(await baysOf(trx, [lot]), key.bay);
    const ahead = (await bookedBays(trx, lot)).get(bay.id) ?? 0;
    if (ahead > 0) throw bayBooked(bay.record.label, ahead);
    await removeBay(trx, bay);
    return lot;
  });
}

export function isThere({ state }: Pick<Bay, 'state'>): boolean {
  return state !== 'withdrawn';
}

export function nextPosition(bays: readonly Bay[]): number {
  return bays.reduce((next, { position }) => Math.max(next, position + 1), 0);
}

/** Whether something that a driver may count on is taken away. */
export function isLess(after: BayRecord, before: BayRecord): boolean {
  const height = (one: BayRecord) => one.height ?? Number.POSITIVE_INFINITY;
  return (
    after.length < before.length ||
    after.width < before.width ||
    height(after) < height(before) ||
    (before.charging !== null && after.charging === null) ||
    (['isRoofed', 'isStepFree', 'isWide'] as const).some((name) => before[name] && !after[name]) ||
    (after.isRequired && !before.isRequired)
  );
}

async function requireBay(bays: readonly Bay[], id: string): Promise<Bay> {
  const found = bays.filter(isThere).find((one) => one.id === id);
  if (found === undefined) throw bayUnknown();
  return found;
}

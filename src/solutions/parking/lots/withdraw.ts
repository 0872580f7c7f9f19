/** Taking a lot away, also with bookings ahead. */
import type { Kernel } from '../../../kernel/solution.ts';
import { bookedBays } from './ahead-store.ts';
import type { Lot } from './lot.ts';
import { lotBooked } from './lot-problems.ts';
import { type OwnLotKey, onOwnLot } from './on-own-lot.ts';

/** `why` is told to those who have booked. */
export async function withdraw(
  kernel: Kernel,
  key: OwnLotKey & { version: number },
  _why: string,
): Promise<Lot> {
  return onOwnLot(kernel, key, async (trx, lot) => {
    const ahead = [...(await bookedBays(trx, lot)).values()].reduce((sum, one) => sum + one, 0);
    if (ahead > 0) throw lotBooked(ahead);
    return { ...lot, state: 'withdrawn' };
  });
}

import { removePlaceFile } from '../../../kernel/files/place-files.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { attempt } from '../book/attempt.ts';
import { wasBooked } from './ahead-store.ts';
import { lotChanged, lotKept, lotState, lotUnknown } from './lot-problems.ts';
import { mayDo } from './lot-steps.ts';
import { lockLot } from './lot-store.ts';
import { type OwnLotKey, requireOwnLot } from './on-own-lot.ts';
import { deleteLot } from './write-lot-store.ts';

/**
 * Takes a lot away for good, with its bays and photos. Throws `lot-state` while it is offered, and `lot-kept` where
 * somebody booked it and the receipts are still kept.
 */
export async function removeLot(kernel: Kernel, key: OwnLotKey & { version: number }): Promise<void> {
  const tiles = [await requireOwnLot(kernel, key)];
  const gone = await attempt(kernel, { tiles, person: null }, async (trx) => {
    const lot = await lockLot(trx, await requireOwnLot({ db: trx }, key));
    if (lot === null) throw lotUnknown();
    if (lot.version !== key.version) throw lotChanged(lot);
    if (!mayDo(lot).includes('remove')) throw lotState();
    if (await wasBooked(trx, lot)) throw lotKept();
    await deleteLot(trx, lot);
    return lot;
  });
  for (const photo of gone.record.photos) await removePlaceFile(kernel, kernel.places.keys(gone.ars), photo);
}

/** Changing one lot of a person in one transaction, in which nobody books it and nobody else changes it. */
import type { Transaction } from 'kysely';
import type { Kernel } from '../../../kernel/solution.ts';
import { attempt } from '../book/attempt.ts';
import type { Lot } from './lot.ts';
import { lotChanged, lotUnknown } from './lot-problems.ts';
import { lockLot, lotById } from './lot-store.ts';
import { saveLot } from './write-lot-store.ts';

export type LotsHouse = Pick<Kernel, 'db' | 'clock' | 'places' | 'adoptions' | 'sources'>;

export interface OwnLotKey {
  person: string;
  id: string;
}

export async function requireOwnLot({ db }: Pick<LotsHouse, 'db'>, { person, id }: OwnLotKey): Promise<Lot> {
  const found = await lotById(db, id);
  if (found === null || found.owner !== person) throw lotUnknown();
  return found;
}

/**
 * `work` answers the lot as it shall be; `then` is done once that is written. Throws `lot-unknown`, and `lot-changed`
 * where the version is an older one. First the tile, as bookings do, then the lot: so two never wait for each other.
 */
export async function onOwnLot(
  house: LotsHouse,
  { version, ...key }: OwnLotKey & { version: number },
  work: (trx: Transaction<unknown>, lot: Lot) => Promise<Lot>,
  then: (trx: Transaction<unknown>, lot: Lot) => Promise<unknown> = async () => undefined,
): Promise<Lot> {
  const tiles = [await requireOwnLot(house, key)];
  return attempt(house, { tiles, person: null }, async (trx) => {
    const lot = await lockLot(trx, await requireOwnLot({ db: trx }, key));
    if (lot === null) throw lotUnknown();
    if (lot.version !== version) throw lotChanged(lot);
    const after = await work(trx, lot);
    if (!(await saveLot(trx, after, house.clock.now()))) throw lotChanged(lot);
    await then(trx, lot);
    return requireOwnLot({ db: trx }, key);
  });
}

/** From a draft to the list, and away from it. */
import type { Language } from '../../../kernel/i18n/language.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { reHouseLot } from '../book/owner-cancels.ts';
import { checkZone } from '../zones/check-zone.ts';
import type { Lot } from './lot.ts';
import { lotState, notDeclared } from './lot-problems.ts';
import type { LotAction } from './lots-api.ts';
import { type OwnLotKey, onOwnLot, requireOwnLot } from './on-own-lot.ts';
import { requireComplete } from './require-complete.ts';
import { stateAfterCheck } from './state-after-check.ts';

type Versioned = OwnLotKey & { version: number };

/** What an owner may do with a lot in its state. */
export function mayDo({ state, declaredAt }: Pick<Lot, 'state' | 'declaredAt'>): LotAction[] {
  const declare: LotAction[] = declaredAt === null ? ['declare'] : [];
  if (state === 'withdrawn') return ['change', ...declare, 'submit', 'remove'];
  if (state === 'listed') return ['change', 'pause', 'withdraw'];
  if (state === 'paused') return ['change', 'resume', 'withdraw'];
  if (state === 'review') return ['change', 'withdraw'];
  if (state === 'draft') return ['change', ...declare, 'submit', 'withdraw', 'remove'];
  return ['change', ...declare, 'submit', 'withdraw'];
}

/** Both at once: one without the other is none. Throws `lot-declarations`. */
export async function declare(
  kernel: Kernel,
  key: Versioned,
  { mayLet, notPublic }: { mayLet: boolean; notPublic: boolean },
): Promise<Lot> {
  if (!mayLet || !notPublic) throw notDeclared();
  return onOwnLot(kernel, key, async (_trx, lot) => ({
    ...lot,
    declaredAt: lot.declaredAt ?? kernel.clock.now().toString(),
  }));
}

/** Looks the building area up: listed, or it waits for the desk, or is refused. Throws `lot-state`, `lot-incomplete`. */
export async function submit(kernel: Kernel, key: Versioned, language: Language): Promise<Lot> {
  const known = await requireOwnLot(kernel, key);
  // Before the transaction: what holds a lot shall be short.
  const { verdict, zone } = await checkZone(kernel, known);
  return onOwnLot(kernel, key, async (trx, lot) => {
    requireMay(lot, 'submit');
    await requireComplete(kernel, trx, lot, language);
    return {
      ...lot,
      state: stateAfterCheck(verdict, lot.decision),
      ...{ verdict, zone: zone?.id ?? null, checkedAt: kernel.clock.now().toString() },
    };
  });
}

/** Nobody books it any more. What is booked stays, or with `move` is housed elsewhere as if it were withdrawn. */
export async function pause(
  kernel: Kernel,
  key: Versioned,
  { bookings, why }: { bookings: 'keep' | 'move'; why: string },
): Promise<Lot> {
  return onOwnLot(
    kernel,
    key,
    async (_trx, lot) => {
      requireMay(lot, 'pause');
      return { ...lot, state: 'paused' };
    },
    async (trx, lot) => bookings === 'move' && reHouseLot(kernel, trx, lot, { by: 'owner', reason: why }),
  );
}

/** Taken away. Who has booked gets another bay, or hears that there is none, with `why`; who is there stays. */
export async function withdraw(kernel: Kernel, key: Versioned, why: string): Promise<Lot> {
  return onOwnLot(
    kernel,
    key,
    async (_trx, lot) => {
      requireMay(lot, 'withdraw');
      return { ...lot, state: 'withdrawn' };
    },
    (trx, lot) => reHouseLot(kernel, trx, lot, { by: 'owner', reason: why }),
  );
}

/** As before the pause: what the desk or a new layer refuses meanwhile does not stay paused. */
export async function resume(kernel: Kernel, key: Versioned, language: Language): Promise<Lot> {
  return onOwnLot(kernel, key, async (trx, lot) => {
    requireMay(lot, 'resume');
    await requireComplete(kernel, trx, lot, language);
    return { ...lot, state: 'listed' };
  });
}

function requireMay(lot: Lot, action: LotAction): void {
  if (!mayDo(lot).includes(action)) throw lotState();
}

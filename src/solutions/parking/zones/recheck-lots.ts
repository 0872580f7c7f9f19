/** The layer of building areas asked anew about lots of one owner: one transaction, one mail of each kind. */
import type { AuditAction } from '../../../kernel/audit/actions.ts';
import { recordAudit } from '../../../kernel/audit/store.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { holdOwner } from '../lots/write-lot-store.ts';
import { afterRecheck, type Outcome } from './after-recheck.ts';
import { checkZone } from './check-zone.ts';
import type { ReviewMailKind } from './mail-queue.ts';
import { type LotToCheck, noteCheck } from './recheck-store.ts';
import { tell } from './review.ts';

const SAID: Readonly<Record<Outcome, { action: AuditAction; mail: ReviewMailKind }>> = {
  review: { action: 'parking.lot-sent-back', mail: 'sent-back' },
  look: { action: 'parking.lot-looked-at', mail: 'looked-at' },
  listed: { action: 'parking.lot-listed', mail: 'listed' },
};

export function recheckLots(
  kernel: Kernel,
  owner: string | null,
  lots: readonly LotToCheck[],
): Promise<void> {
  return kernel.db.transaction().execute(async (trx) => {
    // Not beside an import of the same owner, which takes lots in an order of its own.
    if (owner !== null) await holdOwner(trx, owner);
    const now = kernel.clock.now();
    const done = new Map<Outcome, LotToCheck[]>();
    for (const lot of lots) {
      const check = await checkZone({ ...kernel, db: trx }, lot);
      const to = afterRecheck(lot, check.verdict);
      if (!(await noteCheck(trx, lot, { ...check, to }, now)) || to === null) continue;
      const { action } = SAID[to];
      const subject = `parking-lot ${lot.id}`;
      await recordAudit(trx, { ars: lot.ars, person: null, about: lot.owner, action, subject }, now);
      done.set(to, [...(done.get(to) ?? []), lot]);
    }
    for (const [to, some] of done) await tell(kernel, trx, some, SAID[to].mail);
  });
}

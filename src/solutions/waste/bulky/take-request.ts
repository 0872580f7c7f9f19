import type { PlainAsk } from '../../../kernel/pages/plain/plain-page.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { tell } from './book.ts';
import { CONFIRM_HOURS, type Slot } from './bulky.ts';
import type { SentRequest } from './check-request.ts';
import { countUnconfirmed, insertRequest } from './request-store.ts';

/** Not yet confirmed at one desk: of one network, of one address, and of all. */
export const MOST = { ofNetwork: 20, ofAddress: 3, all: 2_000 } as const;

/** Writes to the address; a place is taken only when it is proven. False: too many wait for their confirmation. */
export async function takeRequest(
  { place, language, network }: Pick<PlainAsk, 'place' | 'language' | 'network'>,
  { sent, slot }: { sent: SentRequest; slot: Slot },
  { db, clock, jobs }: Pick<Kernel, 'db' | 'clock' | 'jobs'>,
): Promise<boolean> {
  const now = clock.now();
  const since = now.subtract({ hours: CONFIRM_HOURS });
  return db.transaction().execute(async (trx) => {
    const known = { ars: slot.ars, email: sent.email, network, since };
    const count = await countUnconfirmed(trx, known);
    if (count.ofNetwork >= MOST.ofNetwork || count.ofAddress >= MOST.ofAddress || count.all >= MOST.all)
      return false;
    const { street, number, items, volume, email } = sent;
    const id = await insertRequest(
      trx,
      {
        ...{ ars: slot.ars, slot: slot.id, day: slot.day, town: place.ars, street, number, items, volume },
        ...{ email, language, network },
      },
      now,
    );
    await tell({ jobs }, trx, { ars: slot.ars, id }, 'confirm', 1);
    return true;
  });
}

import { digestOf, newToken } from '../../../kernel/identity/invitations/token.ts';
import type { PlainAsk } from '../../../kernel/pages/plain/plain-page.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { foldStreet } from '../street-store.ts';
import type { KnownBin } from './bins-store.ts';
import type { SentReport } from './check-report.ts';
import { MISSED_MAIL } from './mail-queue.ts';
import { countReports, insertReport, lockMissed } from './missed-store.ts';

/** Within a day at one desk: of one network, and of all; a whole quarter may well be forgotten. */
export const MOST = { ofNetwork: 20, all: 3_000 } as const;

/** The token of the secret link to its state; null: too many already. Writes to the address, where there is one. */
export async function takeReport(
  { place, language, network }: Pick<PlainAsk, 'place' | 'language' | 'network'>,
  { sent, bin, isPlanned }: { sent: SentReport; bin: KnownBin; isPlanned: boolean },
  { db, clock, jobs, places }: Pick<Kernel, 'db' | 'clock' | 'jobs' | 'places'>,
): Promise<string | null> {
  const token = newToken();
  const now = clock.now();
  return db.transaction().execute(async (trx) => {
    await lockMissed(trx, bin.ars);
    const since = now.subtract({ hours: 24 });
    const count = await countReports(trx, { keys: places.keys(bin.ars), network, since });
    if (count.ofNetwork >= MOST.ofNetwork || count.all >= MOST.all) return null;
    const { street, number, note, email, day } = sent;
    const { id } = await insertReport(
      trx,
      {
        ...{ ars: bin.ars, town: place.ars, street, folded: foldStreet(street), number, note, email, day },
        ...{ bin: bin.bin.key, binName: bin.bin.name, isPlanned, language, network },
        tokenDigest: digestOf(token),
      },
      now,
    );
    if (email !== null)
      await jobs.queue(MISSED_MAIL, { ars: bin.ars, id, what: 'confirm', version: 0 }, { db: trx });
    return token;
  });
}

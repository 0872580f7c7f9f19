import { createHash } from 'node:crypto';
import type { Language } from '../i18n/language.ts';
import { fold } from '../places/fold.ts';
import type { Kernel } from '../solution.ts';
import type { CorrectablePage } from './correction.ts';
import { correctionProblem } from './correction-problem.ts';
import { FEWEST_SECONDS } from './fewest-seconds.ts';
import { CORRECTION_MAIL } from './mail/queue.ts';
import { checkSent, type SentCorrection } from './sent-correction.ts';
import { countAgain, countOpen, insertCorrection, lockPage } from './store.ts';

/** Open at once: about one page, of these from one network, and from one network at one desk. */
export const MOST_OPEN = { ofPage: 50, ofPageBySender: 5, bySender: 20 } as const;

/**
 * Takes in what a visitor sent, once: the same text about the same page is counted, not kept twice. Throws
 * `correction-unfit` with its fields, `correction-too-fast` and `correction-too-many`. What a machine filled in is
 * answered as if it had arrived, and forgotten.
 */
export async function takeCorrection(
  { db, clock, jobs }: Pick<Kernel, 'db' | 'clock' | 'jobs'>,
  sent: SentCorrection,
  { page, language, sender }: { page: CorrectablePage; language: Language; sender: string },
): Promise<void> {
  if (sent.website.trim() !== '') return;
  const { value, faults } = checkSent(sent);
  if (value === null) throw correctionProblem('correction-unfit', { faults });
  if (!(sent.seconds >= FEWEST_SECONDS)) throw correctionProblem('correction-too-fast');
  const digest = createHash('sha256').update(fold(value.text)).digest('hex');
  const one = { ...page, ...value, language, sender, digest, now: clock.now() };
  await db.transaction().execute(async (trx) => {
    await lockPage(trx, page);
    if (await countAgain(trx, one)) return;
    const open = await countOpen(trx, one);
    if (
      open.ofPage >= MOST_OPEN.ofPage ||
      open.ofPageBySender >= MOST_OPEN.ofPageBySender ||
      open.bySender >= MOST_OPEN.bySender
    )
      throw correctionProblem('correction-too-many');
    const id = await insertCorrection(trx, one);
    await jobs.queue(CORRECTION_MAIL, { ars: page.ars, id, what: 'arrived' }, { db: trx });
  });
}

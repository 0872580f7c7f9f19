import { createHash } from 'node:crypto';
import type { Language } from '../i18n/language.ts';
import { fold } from '../places/fold.ts';
import type { Kernel } from '../solution.ts';
import type { CorrectablePage } from './correction.ts';
import { correctionProblem } from './correction-problem.ts';
import { FEWEST_SECONDS, FEWEST_SECONDS_TO_CHOOSE } from './fewest-seconds.ts';
import { CORRECTION_MAIL } from './mail/queue.ts';
import { checkSent, type SentCorrection } from './sent-correction.ts';
import { countAgain, countOpen, insertCorrection, lockPage } from './store.ts';

/** Open at once: about one page, of these from one network, and from one network at one desk. */
export const MOST_OPEN = { ofPage: 50, ofPageBySender: 5, bySender: 20 } as const;

/**
 * Takes in what a visitor sent, once: the same text about the same page is counted, not kept twice, and so is the same
 * choice about the same record. Throws
 * `correction-unfit` with its fields, `correction-too-fast` and `correction-too-many`. What a machine filled in is
 * answered as if it had arrived, and forgotten.
 */
export async function takeCorrection(
  { db, clock, jobs }: Pick<Kernel, 'db' | 'clock' | 'jobs'>,
  sent: SentCorrection,
  { page, language, sender }: { page: CorrectablePage; language: Language; sender: string },
): Promise<void> {
  if (sent.website.trim() !== '') return;
  const { value, faults } = checkSent(sent, page.choices);
  if (value === null) throw correctionProblem('correction-unfit', { faults });
  const fewest = value.text === '' ? FEWEST_SECONDS_TO_CHOOSE : FEWEST_SECONDS;
  if (!(sent.seconds >= fewest)) throw correctionProblem('correction-too-fast');
  const said = `${value.choice === null ? '' : `${value.choice}: `}${fold(value.text)}`;
  const digest = createHash('sha256').update(said).digest('hex');
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

/** What the sender takes back by the link of a mail: at once, because nobody knows better whether it takes place. */

import { recordAudit } from '../audit/store.ts';
import { withdraw } from '../editorial/change-entries.ts';
import { editableOf } from '../editorial/editors.ts';
import { entryOf } from '../editorial/store.ts';
import type { Actor } from '../identity/actor.ts';
import type { Kernel, Solution } from '../solution.ts';
import { lookBehind } from './confirm-submission.ts';
import { changeSubmission, deleteSubmission } from './store.ts';
import type { Submission } from './submission.ts';
import { submissionProblem } from './submission-problem.ts';
import { takeUnconfirmed } from './unconfirmed-store.ts';

/** Nobody with an account. */
const SENDER: Actor = { person: null, roles: [], unit: null };

/**
 * What nobody has published is deleted; what is published is shown no longer, and the desk is told. Doing it twice is
 * no fault. Throws `submission-gone`, and `submission-state` where it was refused or is spam.
 */
export async function withdrawSubmission(
  { kernel, solutions }: { kernel: Kernel; solutions: readonly Solution[] },
  token: string,
): Promise<void> {
  const behind = await lookBehind(kernel, token);
  if (behind === null) throw submissionProblem('submission-gone');
  if (behind.kind === 'unconfirmed') {
    await takeUnconfirmed(kernel.db, behind.one);
    return;
  }
  const { one } = behind;
  if (one.state === 'withdrawn') return;
  if (one.state === 'published') return withdrawPublished({ kernel, solutions }, one);
  if (one.state !== 'waiting' && one.state !== 'held') throw submissionProblem('submission-state');
  if (!(await deleteSubmission(kernel.db, one))) throw submissionProblem('submission-changed');
}

async function withdrawPublished(
  { kernel, solutions }: { kernel: Kernel; solutions: readonly Solution[] },
  one: Submission,
): Promise<void> {
  const place = kernel.places.get(one.ars);
  const editable = editableOf(solutions, one);
  const entry = one.entry === null ? null : await entryOf(kernel.db, kernel.places.keys(one.ars), one.entry);
  // The entry first: should the rest fail, the link can be used again, and finds nothing to take back.
  if (entry?.state === 'published' && place !== undefined && editable !== undefined)
    await withdraw(kernel, SENDER, { place, id: entry.id, version: entry.version, editable });
  const now = kernel.clock.now();
  await kernel.db.transaction().execute(async (trx) => {
    const isChanged = await changeSubmission(trx, one, { ...one, state: 'withdrawn', isUnseen: true }, now);
    if (!isChanged) throw submissionProblem('submission-changed');
    const line = { ars: one.ars, person: null, subject: `submission ${one.id}` };
    await recordAudit(trx, { ...line, action: 'submission.withdrawn' }, now);
  });
}

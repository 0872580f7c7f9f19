/** What the link of the first mail does: the address is proven, and the submission reaches the desk, or its page at once. */
import { recordAudit } from '../audit/store.ts';
import { requireRecord, similarTo } from '../editorial/check-entry.ts';
import { publishNew } from '../editorial/publish-new.ts';
import { Problem } from '../http/problem.ts';
import { digestOf } from '../identity/invitations/token.ts';
import type { Place } from '../places/place.ts';
import type { Kernel, Solution } from '../solution.ts';
import { SUBMISSION_MAIL } from './mail/queue.ts';
import { isHeld } from './spam/suspicion.ts';
import { changeSubmission, insertSubmission, submissionBehind, submissionOf } from './store.ts';
import { CONFIRM_HOURS, type Submission, type UnconfirmedSubmission } from './submission.ts';
import { submissionProblem } from './submission-problem.ts';
import { isOpen, type Submittable, submittableOf } from './submittable.ts';
import { isTrusted, noteTrustUsed } from './trusted-store.ts';
import { takeUnconfirmed, unconfirmedBehind } from './unconfirmed-store.ts';

interface House {
  kernel: Kernel;
  solutions: readonly Solution[];
}

export type Behind =
  | { kind: 'unconfirmed'; one: UnconfirmedSubmission }
  | { kind: 'confirmed'; one: Submission };

/** What a link leads to, before it is used; null: nothing, or nothing any more. */
export async function lookBehind({ db, clock }: Kernel, token: string): Promise<Behind | null> {
  const digest = digestOf(token);
  const since = clock.now().subtract({ hours: CONFIRM_HOURS });
  const unconfirmed = await unconfirmedBehind(db, digest, since);
  if (unconfirmed !== null) return { kind: 'unconfirmed', one: unconfirmed };
  const confirmed = await submissionBehind(db, digest);
  return confirmed === null ? null : { kind: 'confirmed', one: confirmed };
}

/** Doing it twice is no fault. Throws `submission-gone`. */
export async function confirmSubmission({ kernel, solutions }: House, token: string): Promise<Submission> {
  const behind = await lookBehind(kernel, token);
  if (behind === null) throw submissionProblem('submission-gone');
  if (behind.kind === 'confirmed') return behind.one;
  const { one } = behind;
  const atOnce = await publishableAtOnce(one, { kernel, solutions });
  const now = kernel.clock.now();
  const confirmed = await kernel.db.transaction().execute(async (trx) => {
    const taken = await takeUnconfirmed(trx, one);
    if (taken === null) return null;
    const state = isHeld(one.suspicions) ? 'held' : 'waiting';
    await insertSubmission(trx, { ...taken, state }, now);
    const keys = kernel.places.keys(one.ars);
    const found = await submissionOf(trx, keys, one.id);
    if (found === null || atOnce === null) return found;
    const { submittable, place, doubles } = atOnce;
    const content = submittable.submission.signed(one.content, { sender: one.sender, isChecked: false });
    const { id } = await publishNew(trx, kernel, {
      ...{ actor: { person: null }, place, editable: submittable, content, now },
      doubles: { found: doubles, accepted: 0 },
    });
    await changeSubmission(
      trx,
      found,
      { ...found, content, state: 'published', entry: id, isUnseen: true },
      now,
    );
    const line = { ars: one.ars, person: null, subject: `submission ${one.id}` };
    await recordAudit(trx, { ...line, action: 'submission.at-once' }, now);
    await noteTrustUsed(trx, keys, one.email, now);
    await kernel.jobs.queue(
      SUBMISSION_MAIL,
      { ars: found.ars, id: found.id, what: 'published' },
      { db: trx },
    );
    return submissionOf(trx, keys, one.id);
  });
  if (atOnce !== null) await kernel.reloadSources();
  // Two taps at once: the other one did it.
  return confirmed ?? confirmedBefore(kernel, token);
}

async function confirmedBefore(kernel: Kernel, token: string): Promise<Submission> {
  const behind = await lookBehind(kernel, token);
  if (behind?.kind !== 'confirmed') throw submissionProblem('submission-gone');
  return behind.one;
}

/** Of a trusted sender, not suspicious, and still fit to be shown; null: somebody looks at it first. */
async function publishableAtOnce(
  one: UnconfirmedSubmission,
  { kernel, solutions }: House,
): Promise<{ submittable: Submittable; place: Place; doubles: number } | null> {
  const submittable = submittableOf(solutions, one);
  const place = kernel.places.get(one.ars);
  if (submittable === undefined || place === undefined || isHeld(one.suspicions)) return null;
  if (!(await isTrusted(kernel.db, kernel.places.keys(one.ars), one.email))) return null;
  if (!(await isOpen(kernel, submittable, place))) return null;
  const ask = { editable: submittable, place, language: one.language, id: one.id };
  try {
    const record = await requireRecord(kernel, one.content, ask);
    return { submittable, place, doubles: (await similarTo(kernel, record, ask)).length };
  } catch (error) {
    // It fitted when it was sent; what no longer does is for somebody to see.
    if (error instanceof Problem) return null;
    throw error;
  }
}

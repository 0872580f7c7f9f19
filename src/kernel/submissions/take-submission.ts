import { createHash, randomUUIDv7 } from 'node:crypto';
import type { Language } from '../i18n/language.ts';
import { fold } from '../places/fold.ts';
import type { Place } from '../places/place.ts';
import type { Kernel } from '../solution.ts';
import { requireSent } from './check-sent.ts';
import { SUBMISSION_MAIL } from './mail/queue.ts';
import { type Judged, suspicionsOf } from './spam/spam-score.ts';
import { CONFIRM_HOURS } from './submission.ts';
import { submissionProblem } from './submission-problem.ts';
import { isOpen, type Submittable } from './submittable.ts';
import { type Counts, countBefore, insertUnconfirmed, isWaiting, lockDesk } from './unconfirmed-store.ts';

/** Within 48 hours: unconfirmed at one desk, of one address anywhere, and all of one network at one desk. */
export const MOST = { ofDesk: 500, ofAddress: 5, ofNetwork: 20 } as const;

export interface SentSubmission {
  /** Values by the names of the fields, as the form says them. */
  value: Readonly<Record<string, unknown>>;
  /** A field that people do not see. */
  trap: string;
  /** From opening the form to sending it; null: not known. */
  seconds: number | null;
}

/**
 * Takes in what somebody sent and writes to the address. Says nothing about what is known of it. What looks like spam is
 * taken in like all else, with what it looks like. Throws `submission-not-here`, `form-unfit` and `submission-too-many`.
 */
export async function takeSubmission(
  kernel: Kernel,
  { value, trap, seconds }: SentSubmission,
  ask: { submittable: Submittable; place: Place; language: Language; network: string },
): Promise<void> {
  const { submittable, place, language, network } = ask;
  if (!(await isOpen(kernel, submittable, place))) throw submissionProblem('submission-not-here');
  const sent = await requireSent(kernel, value, ask);
  const digest = digestOf(sent.content);
  const now = kernel.clock.now();
  const since = now.subtract({ hours: CONFIRM_HOURS });
  await kernel.db.transaction().execute(async (trx) => {
    await lockDesk(trx, place.ars);
    const known = { ars: place.ars, email: sent.email, network, digest, since };
    // A second tap: the mail is on its way.
    if (await isWaiting(trx, known)) return;
    const counts = await countBefore(trx, known);
    if (isTooMany(counts)) throw submissionProblem('submission-too-many');
    const before: Judged['before'] = { same: counts.same, fromNetwork: counts.ofNetwork };
    const id = randomUUIDv7();
    await insertUnconfirmed(trx, {
      ...sent,
      ...{ id, ars: place.ars, solution: submittable.solution.id, intake: submittable.intake.id },
      ...{ language, network, digest, createdAt: now.toString() },
      suspicions: suspicionsOf({ texts: textsIn([sent.content, sent.sender]), trap, seconds, before }),
    });
    await kernel.jobs.queue(SUBMISSION_MAIL, { ars: place.ars, id, what: 'confirm' }, { db: trx });
  });
}

function isTooMany({ ofDesk, ofAddress, ofNetwork }: Counts): boolean {
  return ofDesk >= MOST.ofDesk || ofAddress >= MOST.ofAddress || ofNetwork >= MOST.ofNetwork;
}

/** Every text inside of a value, in its order. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function digestOf(content: unknown): string {
  return createHash('sha256')
    .update(fold(textsIn(content).join(' ')))
    .digest('hex');
}

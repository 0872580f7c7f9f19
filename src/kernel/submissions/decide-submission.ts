/** What a desk does with submissions: each in one transaction, with its line in the log, never over a newer version. */
import { randomUUIDv7 } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { AuditAction } from '../audit/actions.ts';
import { recordAudit } from '../audit/store.ts';
import { requireRecord, similarTo } from '../editorial/check-entry.ts';
import { editorialProblem } from '../editorial/editorial-problem.ts';
import type { EntryContent } from '../editorial/entry.ts';
import { publishNew } from '../editorial/publish-new.ts';
import { titleOf } from '../editorial/title-of.ts';
import type { Language } from '../i18n/language.ts';
import type { Actor } from '../identity/actor.ts';
import type { Place } from '../places/place.ts';
import type { Kernel, Solution } from '../solution.ts';
import { SUBMISSION_MAIL } from './mail/queue.ts';
import { changeSubmission, type SubmissionChange, submissionOf } from './store.ts';
import type { Submission, SubmissionState } from './submission.ts';
import { submissionProblem } from './submission-problem.ts';
import { submittableOf } from './submittable.ts';
import { addTrusted } from './trusted-store.ts';

/** Which one, as it was read. */
export interface Known {
  place: Place;
  id: string;
  version: number;
}

const OPEN: readonly SubmissionState[] = ['waiting', 'held'];

export async function requireSubmission(
  { db, places }: Pick<Kernel, 'db' | 'places'>,
  place: Place,
  id: string,
): Promise<Submission> {
  const found = await submissionOf(db, places.keys(place.ars), id);
  if (found === null) throw submissionProblem('submission-unknown');
  return found;
}

/** As the desk left it, signed as checked. `trust`: the sender's next ones are published at once. */
export async function publishSubmission(
  { kernel, solutions }: { kernel: Kernel; solutions: readonly Solution[] },
  actor: Actor,
  ask: Known & { content: EntryContent; trust: boolean; language: Language },
): Promise<Submission> {
  const { place, id, trust, language } = ask;
  const before = await requireSubmission(kernel, place, id);
  const submittable = submittableOf(solutions, before);
  if (submittable === undefined) throw editorialProblem('entry-kind-unknown');
  const content = submittable.submission.signed(ask.content, { sender: before.sender, isChecked: true });
  const question = { editable: submittable, place, language, id };
  const record = await requireRecord(kernel, content, question);
  // They stood beside it: whoever publishes has looked at them.
  const found = (await similarTo(kernel, record, question)).length;
  const how = { actor, action: 'submission.published', from: OPEN } as const;
  const published = await change(kernel, ask, how, async (one, trx, now) => {
    const entry = await publishNew(trx, kernel, {
      ...{ actor, place, editable: submittable, content, now },
      doubles: { found, accepted: found },
    });
    if (trust && one.email !== null)
      await addTrusted(trx, { id: randomUUIDv7(), ars: place.ars, email: one.email, name: one.sender }, now);
    await queueMail(kernel, trx, one, 'published');
    return { ...one, state: 'published', content, title: titleOf(content), entry: entry.id, reason: null };
  });
  await kernel.reloadSources();
  return published;
}

/** With a reason, which is mailed to the sender. */
export function refuseSubmission(
  kernel: Kernel,
  actor: Actor,
  { reason, ...known }: Known & { reason: string },
): Promise<Submission> {
  return change(kernel, known, { actor, action: 'submission.refused', from: OPEN }, async (one, trx) => {
    await queueMail(kernel, trx, one, 'refused');
    return { ...one, state: 'refused', reason };
  });
}

/** Nobody is told: whoever sends spam learns nothing from it. */
export function markAsSpam(kernel: Kernel, actor: Actor, known: Known): Promise<Submission> {
  return change(kernel, known, { actor, action: 'submission.spam', from: OPEN }, async (one) => ({
    ...{ ...one, state: 'spam' },
  }));
}

/** It was no spam, or the refusal was a mistake: it waits again. */
export function reopenSubmission(kernel: Kernel, actor: Actor, known: Known): Promise<Submission> {
  const from: readonly SubmissionState[] = ['refused', 'spam', 'held'];
  return change(kernel, known, { actor, action: 'submission.reopened', from }, async (one) => ({
    ...{ ...one, state: 'waiting', reason: null },
  }));
}

/** Published or withdrawn without anybody here; from now on somebody has looked at it. */
export function markAsSeen(kernel: Kernel, actor: Actor, known: Known): Promise<Submission> {
  const from: readonly SubmissionState[] = ['published', 'withdrawn'];
  return change(kernel, known, { actor, action: 'submission.seen', from }, async (one) => ({
    ...one,
    isUnseen: false,
  }));
}

function queueMail(
  { jobs }: Kernel,
  trx: Kysely<unknown>,
  { ars, id, version }: Submission,
  what: 'published' | 'refused',
): Promise<void> {
  return jobs.queue(SUBMISSION_MAIL, { ars, id, what }, { db: trx, key: `${id} ${version}` });
}

async function change(
  kernel: Kernel,
  { place, id, version }: Known,
  how: { actor: Actor; action: AuditAction; from: readonly SubmissionState[] },
  to: (one: Submission, trx: Kysely<unknown>, now: Temporal.Instant) => Promise<SubmissionChange>,
): Promise<Submission> {
  const { places, clock } = kernel;
  const { actor, action, from } = how;
  const now = clock.now();
  return kernel.db.transaction().execute(async (trx) => {
    const one = await requireSubmission({ db: trx, places }, place, id);
    if (one.version !== version) throw submissionProblem('submission-changed');
    if (!from.includes(one.state)) throw submissionProblem('submission-state');
    // First, so that of two at once only one goes on to publish.
    if (!(await changeSubmission(trx, one, await to(one, trx, now), now)))
      throw submissionProblem('submission-changed');
    const { person, request } = actor;
    await recordAudit(
      trx,
      {
        ...{ ars: place.ars, person, action, subject: `submission ${id}` },
        ...(request !== undefined && { request }),
      },
      now,
    );
    return requireSubmission({ db: trx, places }, place, id);
  });
}

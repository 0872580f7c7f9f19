/** How somebody without an account says that a pilot goes, and whether a desk shows the sentence. */

import { recordAudit } from '../../../kernel/audit/store.ts';
import { civilDate } from '../../../kernel/clock.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { fullLanguage } from '../../../kernel/i18n/language.ts';
import {
  checkSentence,
  REFUSED_DAYS,
  type SentenceRefusal,
  type SentenceState,
} from '../../../kernel/network/sentence.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { readProject } from '../projects/project-store.ts';
import { lockOwnProject } from '../projects/require-own-project.ts';
import type { Editing } from './edit-pilot.ts';
import { FEEDBACK_DAYS, type FeedbackLine, MOODS, MOST_A_DAY } from './feedback.ts';
import { mayStillSay } from './feedback-flood.ts';
import { decideFeedback, feedbackOfDay, insertFeedback, readFeedback } from './feedback-store.ts';
import { takesFeedback } from './pilot.ts';
import { feedbackProblem } from './pilot-problems.ts';

export interface GivenFeedback {
  project: string;
  /** The form's own number: sent twice it is one. */
  id: string;
  mood: number;
  /** '' for the mood alone. */
  text: string;
  language: Language;
  network: string;
}

/**
 * Throws `pilot-feedback-unknown` (404), `-closed` (409: it does not run), `-mood`, `-long`, `-contact` (422) and `-many`
 * (429: enough for a day).
 */
export async function giveFeedback(
  { db, clock }: Pick<Kernel, 'db' | 'clock'>,
  given: GivenFeedback,
): Promise<void> {
  const { project: id, mood } = given;
  const found = await readProject(db, id);
  if (found === null || found.kind !== 'pilot' || found.source !== null)
    throw feedbackProblem('pilot-feedback-unknown');
  if (!takesFeedback(found.state)) throw feedbackProblem('pilot-feedback-closed');
  if (!MOODS.some((one) => one === mood)) throw feedbackProblem('pilot-feedback-mood');
  const { text, fault } = checkSentence(given.text);
  if (fault !== null) throw feedbackProblem(`pilot-feedback-${fault}`);
  const now = clock.now();
  const saidOn = civilDate(now).toString();
  const isEnough = (await feedbackOfDay(db, id, saidOn)) >= MOST_A_DAY;
  if (isEnough || !mayStillSay(given.network, id, saidOn)) throw feedbackProblem('pilot-feedback-many');
  const until = now.add({ hours: 24 * FEEDBACK_DAYS });
  const lang = fullLanguage(given.language);
  await insertFeedback(db, { id: given.id, project: id, saidOn, mood, text, lang, until });
}

export interface FeedbackDecision {
  feedback: string;
  /** As it was read. */
  version: number;
  to: SentenceState;
  /** With `refused`, and only then. */
  reason: SentenceRefusal | null;
}

/** Throws `project-unknown`, `pilot-feedback-unknown`, `-reason` (422) and `-changed` (409). */
export function checkFeedbackAt(
  kernel: Pick<Kernel, 'db' | 'clock' | 'places'>,
  { actor: { person, request }, place: { ars }, id }: Editing,
  { feedback, version, to, reason }: FeedbackDecision,
): Promise<FeedbackLine> {
  if ((to === 'refused') !== (reason !== null)) throw feedbackProblem('pilot-feedback-reason');
  return kernel.db.transaction().execute(async (trx) => {
    const now = kernel.clock.now();
    await lockOwnProject(trx, id, ars, kernel.places);
    if ((await readFeedback(trx, id, feedback)) === null) throw feedbackProblem('pilot-feedback-unknown');
    const until = now.add({ hours: 24 * (to === 'refused' ? REFUSED_DAYS : FEEDBACK_DAYS) });
    if (!(await decideFeedback(trx, { id: feedback, version }, { state: to, reason, until })))
      throw feedbackProblem('pilot-feedback-changed');
    const action = to === 'refused' ? 'pilot.feedback-refused' : 'pilot.feedback-shown';
    const subject = `pilot ${id}`;
    await recordAudit(trx, { ars, person, action, subject, ...(request !== undefined && { request }) }, now);
    const decided = await readFeedback(trx, id, feedback);
    if (decided === null) throw feedbackProblem('pilot-feedback-unknown');
    return decided;
  });
}

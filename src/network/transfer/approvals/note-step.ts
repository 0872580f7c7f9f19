/** What became of a step: asked for, decided, or not needed. What is taken back stands in `withdraw-approval.ts`. */
import type { Ars } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import type { Outcome } from '../flow.ts';
import {
  type Approval,
  afterNote,
  type Correction,
  correctionFault,
  DECIDED,
  type Noted,
  noteFault,
} from './approval.ts';
import { correctLastDecision, writeApprovalEvent } from './approval-event-store.ts';
import { refuse, unfitNote } from './approval-problems.ts';
import { updateApproval } from './approval-store.ts';
import { changePath, type HeldPath, type PathTarget, requireStep } from './hold-path.ts';

export interface StepNote extends Noted {
  step: string;
  /** Number of the file; left out: as it is. */
  reference?: string;
}

/** What needs no right to bind the town: that it is asked for, and that it no longer is. */
function isAskingStep(from: Outcome, to: Outcome): boolean {
  return to === 'asked' || (from === 'asked' && to === 'open');
}

/** Throws `approval-not-allowed` (409) and what else does not fit (422, `fault` says which rule). */
export function noteStep(
  kernel: Kernel,
  target: PathTarget,
  { isAsking, ...note }: StepNote & { isAsking: boolean },
): Promise<void> {
  return changePath(kernel, target, 'approval.noted', async (held) => {
    if (held.project.state === 'stopped') throw refuse('approvals-over');
    // It has consequences, of which the way there tells.
    if (note.to === 'withdrawn') throw unfitNote('not-allowed');
    const { outcome } = requireStep(held.steps, note.step);
    if (isAskingStep(outcome, note.to) !== isAsking) throw unfitNote('not-allowed');
    await writeNote(held, note, target.place.ars);
  });
}

/** Puts days right that were noted wrong; what is measured follows, and the history tells of it. */
export function correctDays(
  kernel: Kernel,
  target: PathTarget,
  { step: id, reason, ...wanted }: { step: string; reason: string } & Correction,
): Promise<void> {
  return changePath(kernel, target, 'approval.changed', async ({ trx, steps, today, now }) => {
    const step = requireStep(steps, id);
    const fault = correctionFault(step, wanted, today.toString());
    if (fault !== null) throw unfitNote(fault);
    const { outcome, project } = step;
    await updateApproval(trx, { ...step, ...wanted });
    if (wanted.decidedOn !== null)
      await correctLastDecision(trx, id, { askedOn: wanted.askedOn, on: wanted.decidedOn });
    const on = wanted.decidedOn ?? wanted.askedOn;
    const { ars } = target.place;
    await writeApprovalEvent(
      trx,
      { project, approval: id, from: outcome, to: outcome, reason, on, askedOn: null, ars },
      now,
    );
  });
}

/** Writes what was noted with its line of the history, for a path that is held. */
export async function writeNote(
  { trx, steps, today, now }: HeldPath,
  { step: id, reference, ...noted }: StepNote,
  ars: Ars,
): Promise<Approval> {
  const step = requireStep(steps, id);
  const fault = noteFault(step, noted, today.toString());
  if (fault !== null) throw unfitNote(fault);
  const after = { ...afterNote(step, noted), ...(reference !== undefined && { reference }) };
  await updateApproval(trx, after);
  const isDecision = step.outcome === 'asked' && DECIDED.includes(noted.to);
  await writeApprovalEvent(
    trx,
    {
      ...{ project: step.project, approval: id, from: step.outcome, to: noted.to },
      ...{ reason: noted.reason, on: noted.on, askedOn: isDecision ? step.askedOn : null, ars },
    },
    now,
  );
  return after;
}

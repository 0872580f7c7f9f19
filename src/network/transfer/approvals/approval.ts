/** One step of a path of approvals: who decides, by when, and how it was decided. Pure. */
import { z } from 'zod';
import { mayGo } from '../../../kernel/network/flow.ts';
import { OUTCOME_FLOW, OUTCOMES, type Outcome } from '../flow.ts';

export const APPROVAL_KINDS = [
  ...(['staff-council', 'data-protection', 'information-security', 'audit', 'council', 'other'] as const),
] as const;
export type ApprovalKind = (typeof APPROVAL_KINDS)[number];

export const LONGEST = {
  name: 120,
  unit: 120,
  reason: 1_000,
  conditions: 1_000,
  reference: 120,
  note: 1_000,
};
/** More is no path that anybody keeps an eye on. */
export const MOST_STEPS = 20;
/** Nothing that is noted here is older. */
export const EARLIEST = '2000-01-01';

/** As it stands in the table; days are civil dates. */
export const approvalRow = z.object({
  ...{ id: z.string(), project: z.string(), kind: z.enum(APPROVAL_KINDS), name: z.string() },
  ...{ unit: z.string(), outcome: z.enum(OUTCOMES), dueOn: z.string().nullable() },
  ...{ askedOn: z.string().nullable(), decidedOn: z.string().nullable() },
  ...{ withdrawnOn: z.string().nullable(), conditions: z.string(), reference: z.string(), note: z.string() },
});
export type Approval = z.infer<typeof approvalRow>;

/** What lets a project go on. */
export const CLEAR: readonly Outcome[] = ['approved', 'conditions', 'not-needed'];
/** Somebody still has to do something before it is decided. */
export const UNDECIDED: readonly Outcome[] = ['open', 'asked'];
/** Decisions that were asked for: what days are measured to. */
export const DECIDED: readonly Outcome[] = ['approved', 'conditions', 'refused'];
/** What nobody may note without saying why. */
const WITH_REASON: readonly Outcome[] = ['refused', 'withdrawn', 'not-needed'];

/** What is to be noted, and on which civil day it happened. */
export interface Noted {
  to: Outcome;
  on: string;
  reason: string;
  conditions: string;
}

export type NoteFault =
  | 'not-allowed'
  | 'future'
  | 'early'
  | 'before-asked'
  | 'before-decided'
  | 'needs-reason'
  | 'needs-conditions';

type Days = Pick<Approval, 'outcome' | 'askedOn' | 'decidedOn' | 'withdrawnOn'>;

/** Why it cannot be noted like this; null: it can. Civil dates compare as text. */
export function noteFault(step: Days, noted: Noted, today: string): NoteFault | null {
  const { to, on, reason, conditions } = noted;
  if (!mayGo(OUTCOME_FLOW, step.outcome, to)) return 'not-allowed';
  if (on > today) return 'future';
  if (on < EARLIEST) return 'early';
  if (step.outcome === 'asked' && step.askedOn !== null && on < step.askedOn) return 'before-asked';
  // Nothing follows a decision before its own day: neither its end, nor that it is asked for again.
  const last = step.withdrawnOn ?? step.decidedOn;
  if (last !== null && on < last) return 'before-decided';
  if (WITH_REASON.includes(to) && reason.trim() === '') return 'needs-reason';
  if (to === 'conditions' && conditions.trim() === '') return 'needs-conditions';
  return null;
}

/** What a step is after something was noted that `noteFault` lets pass. */
export function afterNote<Step extends Days & Pick<Approval, 'conditions'>>(step: Step, noted: Noted): Step {
  const { to, on } = noted;
  const none = { askedOn: null, decidedOn: null, withdrawnOn: null };
  if (to === 'open') return { ...step, ...none, outcome: to, conditions: '' };
  if (to === 'asked') return { ...step, ...none, outcome: to, askedOn: on, conditions: '' };
  if (to === 'not-needed') return { ...step, ...none, outcome: to, decidedOn: on };
  if (to === 'withdrawn') return { ...step, outcome: to, withdrawnOn: on };
  // Conditions are kept to: it was decided when it was decided, and what they were stays readable.
  if (step.outcome === 'conditions') return { ...step, outcome: to };
  return {
    ...step,
    outcome: to,
    decidedOn: on,
    conditions: to === 'conditions' ? noted.conditions.trim() : '',
  };
}

/** Other days for what was noted on a wrong one; null: it has not been decided. */
export interface Correction {
  askedOn: string;
  decidedOn: string | null;
}

/** Why these cannot be the days; the same rules as when they were noted. */
export function correctionFault(
  { askedOn: before, decidedOn, withdrawnOn }: Days,
  wanted: Correction,
  today: string,
): NoteFault | null {
  if (before === null || (decidedOn === null) !== (wanted.decidedOn === null)) return 'not-allowed';
  const last = wanted.decidedOn ?? wanted.askedOn;
  if (last > today) return 'future';
  if (wanted.askedOn < EARLIEST) return 'early';
  if (last < wanted.askedOn) return 'before-asked';
  return withdrawnOn !== null && withdrawnOn < last ? 'before-decided' : null;
}

/** Nobody promises a day that is over; one that was set before may pass. */
export function isDueFault(due: string | null, before: string | null, today: string): boolean {
  return due !== null && due !== before && due < today;
}

/** Not decided, and its day is over. */
export function isLate({ outcome, dueOn }: Pick<Approval, 'outcome' | 'dueOn'>, today: string): boolean {
  return UNDECIDED.includes(outcome) && dueOn !== null && dueOn < today;
}

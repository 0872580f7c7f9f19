/** How the approvals of a project stand, for what depends on them. */
import type { Kysely } from 'kysely';
import { type Approval, CLEAR, UNDECIDED } from './approval.ts';
import { readPath, stepsOfPath } from './approval-store.ts';

export interface ApprovalState {
  steps: number;
  /** Not decided, asked for or not. */
  open: number;
  refused: number;
  withdrawn: number;
  /** At least one step, or a written reason why there is none, and each step lets the project go on. */
  isClear: boolean;
  /** Why no approval is needed; null: some are. */
  emptyReason: string | null;
}

export async function approvalState(db: Kysely<unknown>, project: string): Promise<ApprovalState> {
  const [path, steps] = await Promise.all([readPath(db, project), stepsOfPath(db, project)]);
  return stateOfSteps(steps, path?.noneReason ?? null);
}

export function stateOfSteps(
  steps: readonly Pick<Approval, 'outcome'>[],
  emptyReason: string | null,
): ApprovalState {
  const count = (...outcomes: readonly Approval['outcome'][]) =>
    steps.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    ...{ steps: steps.length, open: count(...UNDECIDED), refused: count('refused') },
    withdrawn: count('withdrawn'),
    isClear: (steps.length > 0 || emptyReason !== null) && count(...CLEAR) === steps.length,
    emptyReason,
  };
}

import type { Problem } from '../../../kernel/http/problem.ts';
import { transferProblem } from '../problems.ts';
import type { GateId } from './rule-set.ts';

/** Somebody saved a check meanwhile; says which is the newest now. */
export function feasibilityChanged(number: number): Problem {
  return transferProblem({
    ...{ code: 'feasibility-changed', status: 409, title: 'Somebody checked meanwhile' },
    more: { number },
  });
}

export function feasibilityClosed(): Problem {
  return transferProblem({ code: 'feasibility-closed', status: 409, title: 'The project has ended' });
}

/** The form was made by rules that no longer count. */
export function feasibilityOldRules(rules: string): Problem {
  return transferProblem({
    ...{ code: 'feasibility-old-rules', status: 409, title: 'The rules have changed' },
    more: { rules },
  });
}

/** Somebody answers otherwise than the platform proposes, and does not say why. */
export function feasibilityNeedsReason(gates: readonly GateId[]): Problem {
  return withGates({ code: 'feasibility-needs-reason', title: 'A reason is missing' }, gates);
}

/** "Does not apply" where it always does. */
export function feasibilityNotApplicable(gates: readonly GateId[]): Problem {
  return withGates({ code: 'feasibility-not-applicable', title: 'This question always applies' }, gates);
}

export function feasibilityDuePast(gates: readonly GateId[]): Problem {
  return withGates({ code: 'feasibility-due-past', title: 'The day is over' }, gates);
}

export function checkUnknown(): Problem {
  return transferProblem({ code: 'feasibility-check-unknown', status: 404, title: 'No such check' });
}

export function checkTaskUnknown(): Problem {
  return transferProblem({ code: 'feasibility-task-unknown', status: 404, title: 'No such task' });
}

/** A pilot is approved without ever having been checked. */
export function feasibilityMissing(): Problem {
  return transferProblem({ code: 'feasibility-missing', status: 409, title: 'Feasibility was not checked' });
}

/** A pilot is approved in spite of a red light, and the reason is too short to say why. */
export function feasibilityRed(letters: number): Problem {
  return transferProblem({
    ...{ code: 'feasibility-red', status: 422, title: 'The light is red' },
    values: { letters },
  });
}

/** The same, where the light cannot be said yet: questions are open. */
export function feasibilityOpen(letters: number): Problem {
  return transferProblem({
    ...{ code: 'feasibility-open', status: 422, title: 'Feasibility was not judged yet' },
    values: { letters },
  });
}

function withGates(init: { code: string; title: string }, gates: readonly GateId[]): Problem {
  return transferProblem({
    ...{ ...init, status: 422, values: { gates: gates.join(', ') } },
    more: { gates },
  });
}

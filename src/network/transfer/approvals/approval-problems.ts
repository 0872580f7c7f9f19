/** Why something about approvals was not done; the words stand in `i18n/approvals`. */
import type { Problem } from '../../../kernel/http/problem.ts';
import { transferProblem } from '../problems.ts';
import { type Say, sayIn } from '../texts.ts';
import type { Approval, NoteFault } from './approval.ts';

/** Somebody was faster; `version` is the one of the path now. */
export function pathChanged(version: number): Problem {
  return transferProblem({
    ...{ code: 'approvals-changed', status: 409, title: 'Changed meanwhile', more: { version } },
  });
}

/** Also of another path. */
export function stepUnknown(): Problem {
  return transferProblem({ code: 'approval-unknown', status: 404, title: 'No such step here' });
}

export function templateUnknown(): Problem {
  return transferProblem({ code: 'approval-template-unknown', status: 404, title: 'No such template here' });
}

const CONFLICTS = {
  'approvals-begun': 'There are steps already',
  'approvals-none-needed': 'No approvals are needed, it says',
  'approvals-many': 'Too many steps',
  'approval-kept': 'Something has happened to it',
  'approval-decided': 'Decided already',
  'approvals-order': 'Not the steps of this path',
  'approvals-nothing-to-resume': 'Nothing to resume',
  'approvals-other-effect': 'It would do something else by now',
  'approvals-over': 'The project is over',
  'approvals-nothing-to-keep': 'No steps to keep',
} as const;

export function refuse(code: keyof typeof CONFLICTS): Problem {
  return transferProblem({ code, status: 409, title: CONFLICTS[code] });
}

/** What was to be noted does not fit: which rule, so that the form can show it at its field. */
export function unfitNote(fault: NoteFault): Problem {
  return fault === 'not-allowed'
    ? transferProblem({ code: 'approval-not-allowed', status: 409, title: 'Not possible in this state' })
    : transferProblem({ code: `approval-${fault}`, status: 422, title: 'Does not fit', more: { fault } });
}

export function dueOver(): Problem {
  return transferProblem({ code: 'approval-due-over', status: 422, title: 'This day is over' });
}

export function nameless(): Problem {
  return transferProblem({ code: 'approval-nameless', status: 422, title: 'Say what is approved' });
}

/** A project goes on only with its approvals: here are none yet, and nobody said that none are needed. */
export function approvalsMissing(): Problem {
  return transferProblem({ code: 'approvals-missing', status: 409, title: 'No approvals yet' });
}

type OpenStep = Pick<Approval, 'id' | 'kind' | 'name' | 'unit' | 'outcome'>;

/** A project goes on only with its approvals: these are open, refused or taken back. */
export function approvalsOpen(steps: readonly OpenStep[]): Problem {
  return transferProblem({
    ...{ code: 'approvals-open', status: 409, title: 'Approvals are missing' },
    names: (language) => ({ steps: steps.map((step) => stepWords(step, sayIn(language))).join(', ') }),
    more: { steps: steps.map(({ id, kind, outcome }) => ({ id, kind, outcome })) },
  });
}

/** What is approved in the language of the reader, who does it as it was typed: "Data protection (DSB der Stadt)". */
function stepWords({ kind, name, unit }: OpenStep, say: Say): string {
  const what = name === '' ? say(`approval_kind_${kind}`) : name;
  return unit === '' || unit === what ? what : `${what} (${unit})`;
}

import type { Problem } from '../../../kernel/http/problem.ts';
import { transferProblem } from '../problems.ts';
import type { Project } from './project.ts';

/** Also of somebody else: whose it is, is told to nobody. */
export function projectUnknown(): Problem {
  return transferProblem({ code: 'project-unknown', status: 404, title: 'No such project here' });
}

/** Somebody was faster; says how it stands now. */
export function projectChanged({ version, state }: Pick<Project, 'version' | 'state'>): Problem {
  return transferProblem({
    ...{ code: 'project-changed', status: 409, title: 'Changed meanwhile' },
    more: { version, state },
  });
}

/** No way leads there from its state. */
export function projectNotAllowed({ version, state }: Pick<Project, 'version' | 'state'>): Problem {
  return transferProblem({
    ...{ code: 'project-not-allowed', status: 409, title: 'Not possible in this state' },
    more: { version, state },
  });
}

/** Something ends with a reason out of the list, and nothing else has one. */
export function projectNeedsCode(): Problem {
  return transferProblem({ code: 'project-needs-code', status: 422, title: 'The reason is missing' });
}

export function projectSolutionUnknown(): Problem {
  return transferProblem({ code: 'project-solution-unknown', status: 422, title: 'No such solution' });
}

/** Also one that is hidden. */
export function projectIdeaUnknown(): Problem {
  return transferProblem({ code: 'project-idea-unknown', status: 422, title: 'No such idea' });
}

import type { Guard } from '../projects/guard.ts';
import type { Project, ProjectState } from '../projects/project.ts';
import { CLEAR } from './approval.ts';
import { approvalsMissing, approvalsOpen } from './approval-problems.ts';
import { stateOfSteps } from './approval-state.ts';
import { readPath, stepsOfPath } from './approval-store.ts';

/**
 * Nothing is approved, goes live, goes on after it was halted, or stays for good without its approvals. The caller holds
 * the project, and so does whoever changes a path: nothing changes in between.
 */
export const guardApprovals: Guard = async (trx, { project, to }) => {
  if (!needsApprovals(project, to)) return;
  const [path, steps] = await Promise.all([readPath(trx, project.id), stepsOfPath(trx, project.id)]);
  const state = stateOfSteps(steps, path?.noneReason ?? null);
  if (state.isClear) return;
  if (steps.length === 0) throw approvalsMissing();
  throw approvalsOpen(steps.filter(({ outcome }) => !CLEAR.includes(outcome)));
};

function needsApprovals({ state }: Pick<Project, 'state'>, to: ProjectState): boolean {
  return (
    (to === 'approved' && (state === 'feasibility' || state === 'begun')) || to === 'live' || to === 'scaled'
  );
}

import type { Guard } from '../projects/guard.ts';
import type { MarkOf } from '../projects/marks.ts';
import { feasibilityMissing, feasibilityOpen, feasibilityRed } from './feasibility-problems.ts';
import { lastFeasibility } from './last-feasibility.ts';
import { SHORTEST } from './limits.ts';

/**
 * No pilot is approved unchecked; whoever approves in spite of a red light writes why, also where it is red only because
 * questions are open. A takeover of what runs elsewhere
 * goes without: its town may check, and need not. The caller holds the project, and so does whoever saves a check.
 */
export const guardFeasibility: Guard = async (trx, { project, to, reason }) => {
  if (project.kind !== 'pilot' || to !== 'approved') return;
  const last = await lastFeasibility(trx, project.id);
  if (last === null) throw feasibilityMissing();
  if (last.light !== 'red' || reason.length >= SHORTEST.redReason) return;
  throw (last.said === 'open' ? feasibilityOpen : feasibilityRed)(SHORTEST.redReason);
};

/** The public history shows what was approved in spite of a red light, or before there was one. */
export const markRed: MarkOf = async (trx, { project, to }) => {
  if (project.kind !== 'pilot' || to !== 'approved') return null;
  const last = await lastFeasibility(trx, project.id);
  if (last?.light !== 'red') return null;
  return last.said === 'open' ? 'open' : 'red';
};

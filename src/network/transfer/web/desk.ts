import type { SolutionDesk } from '../../../../web/ui/solution-entry.ts';

/** Rooms of the desk, by the ids of `solution.rooms`. */
export const rooms: SolutionDesk['rooms'] = {
  questions: () => import('./advice/open-questions.ts'),
  advising: () => import('./advice/open-advising.ts'),
  regions: () => import('./advice/open-regions.ts'),
  feasibility: () => import('./feasibility/open-feasibility.ts'),
  approvals: () => import('./approvals/open-approvals.ts'),
  pilots: () => import('./pilots/open-pilots.ts'),
  takeover: () => import('./takeovers/open-takeover.ts'),
};

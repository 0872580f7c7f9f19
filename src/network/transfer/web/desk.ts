import type { SolutionDesk } from '../../../../web/ui/solution-entry.ts';

/** Rooms of the desk, by the ids of `solution.rooms`. */
export const rooms: SolutionDesk['rooms'] = {
  feasibility: () => import('./feasibility/open-feasibility.ts'),
  approvals: () => import('./approvals/open-approvals.ts'),
  pilots: () => import('./pilots/open-pilots.ts'),
};

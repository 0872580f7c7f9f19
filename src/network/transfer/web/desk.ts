import type { SolutionDesk } from '../../../../web/ui/solution-entry.ts';

/** Rooms of the desk, by the ids of `solution.rooms`. */
export const rooms: SolutionDesk['rooms'] = {
  approvals: () => import('./approvals/open-approvals.ts'),
  pilots: () => import('./pilots/open-pilots.ts'),
  takeover: () => import('./takeovers/open-takeover.ts'),
  sheets: () => import('./sheets/open-sheets.ts'),
  catalogue: () => import('./sheets/open-catalogue.ts'),
};

import type { SolutionDesk } from '../../../../web/ui/solution-entry.ts';

/** Rooms of the desk, by the ids of `solution.rooms`. */
export const rooms: SolutionDesk['rooms'] = {
  pilots: () => import('./pilots/open-pilots.ts'),
  feasibility: () => import('./feasibility/open-feasibility.ts'),
  approvals: () => import('./approvals/open-approvals.ts'),
  sheets: () => import('./sheets/open-sheets.ts'),
  catalogue: () => import('./sheets/open-catalogue.ts'),
  takeover: () => import('./takeovers/open-takeover.ts'),
  questions: () => import('./advice/open-questions.ts'),
  advising: () => import('./advice/open-advising.ts'),
  regions: () => import('./advice/open-regions.ts'),
};

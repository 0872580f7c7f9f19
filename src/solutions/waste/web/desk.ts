import type { SolutionDesk } from '../../../../web/ui/solution-entry.ts';

/** Rooms of the desk, by the ids of `solution.rooms`. */
export const rooms: SolutionDesk['rooms'] = {
  districts: () => import('./desk/open-districts.ts'),
  missed: () => import('./desk/open-missed.ts'),
  bulky: () => import('./desk/open-bulky.ts'),
};

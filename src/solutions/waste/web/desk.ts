import type { SolutionDesk } from '../../../../web/ui/solution-entry.ts';

/** Rooms of the desk, by the ids of `solution.rooms`. */
export const rooms: SolutionDesk['rooms'] = {
  shift: () => import('./rules/open-shift.ts'),
  holidays: () => import('./rules/open-holidays.ts'),
  districts: () => import('./desk/open-districts.ts'),
  year: () => import('./year/open-year.ts'),
  missed: () => import('./desk/open-missed.ts'),
  bulky: () => import('./desk/open-bulky.ts'),
};

import type { SolutionOwn } from '../../../../web/ui/solution-entry.ts';

/** Rooms of people, by the ids of `solution.ownRooms`. */
export const rooms: SolutionOwn['rooms'] = {
  bookings: () => import('./drive/open-bookings.ts'),
  lots: () => import('./offer/open-lots.ts'),
};

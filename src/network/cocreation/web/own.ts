import type { SolutionOwn } from '../../../../web/ui/solution-entry.ts';

/** Rooms of people, by the ids of `solution.ownRooms`. */
export const rooms: SolutionOwn['rooms'] = {
  ideas: () => import('./ideas/open-own.ts'),
};

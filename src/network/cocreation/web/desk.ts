import type { SolutionDesk } from '../../../../web/ui/solution-entry.ts';

/** Rooms of the desk, by the ids of `solution.rooms`. */
export const rooms: SolutionDesk['rooms'] = {
  ideas: () => import('./ideas/open-town.ts'),
  screening: () => import('./ideas/open-office.ts'),
  ratings: () => import('./ratings/open-ratings.ts'),
  rounds: () => import('./ratings/open-rounds.ts'),
  sprints: () => import('./sprints/open-town.ts'),
  'sprint-office': () => import('./sprints/open-office.ts'),
  challenges: () => import('./challenges/open-challenges.ts'),
  intake: () => import('./challenges/open-intake.ts'),
  wishes: () => import('./desk/wishes/open-wishes.ts'),
  'town-wishes': () => import('./desk/wishes/open-wishes.ts'),
};

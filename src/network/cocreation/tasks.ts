import type { TaskFinder } from '../../kernel/today/task.ts';
import { findChallengeTasks } from './challenges/find-challenge-tasks.ts';
import { findIdeaTasks } from './ideas/find-idea-tasks.ts';
import { findRatingTasks } from './ratings/find-rating-tasks.ts';
import { findSprintTasks } from './sprints/find-sprint-tasks.ts';
import { findWishTasks } from './wishes/find-wish-tasks.ts';

/** One finder a part. */
const FINDERS: readonly TaskFinder[] = [
  findChallengeTasks,
  findIdeaTasks,
  findRatingTasks,
  findSprintTasks,
  findWishTasks,
];

/** What of co-creation needs somebody at a desk today. */
export const findTasks: TaskFinder = async (question, kernel) =>
  (await Promise.all(FINDERS.map((find) => find(question, kernel)))).flat();

import type { TaskFinder } from '../../kernel/today/task.ts';
import { findEndingSources } from './intakes/find-ending-sources.ts';
import { findMissedTasks } from './missed/find-missed-tasks.ts';

/** What of waste needs somebody today; each subject looks for its own. */
const FINDERS: readonly TaskFinder[] = [findMissedTasks, findEndingSources];

export const tasks: TaskFinder = async (question, kernel) =>
  (await Promise.all(FINDERS.map((find) => find(question, kernel)))).flat();

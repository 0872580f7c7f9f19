import { isShownAt } from '../adoptions/is-shown.ts';
import { findAdoptionTasks } from '../adoptions/today/find-adoption-tasks.ts';
import { findCorrectionTasks } from '../corrections/today/find-correction-tasks.ts';
import { findFixTasks } from '../corrections/today/find-fix-tasks.ts';
import { findDoubleTasks } from '../doubles/find-double-tasks.ts';
import { findEntryTasks } from '../editorial/today/find-entry-tasks.ts';
import { findInvitationTasks } from '../identity/invitations/find-invitation-tasks.ts';
import { findAnnouncements } from '../operation/announcements/find-tasks.ts';
import type { Solution } from '../solution.ts';
import { findSourceTasks } from '../sources/today/find-source-tasks.ts';
import { findSubmissionTasks } from '../submissions/today/find-submission-tasks.ts';
import type { TaskFinder } from './task.ts';

/** One kind of tasks; the text `kind_<id>` names it where its finder fails. */
export interface Finder {
  id: string;
  find: TaskFinder;
}

/** Everything that is looked for, in the order in which tasks of the same urgency are shown. */
export const findersFor = (solutions: readonly Solution[]): readonly Finder[] => [
  { id: 'sources', find: findSourceTasks },
  { id: 'adoptions', find: findAdoptionTasks(solutions) },
  { id: 'corrections', find: findCorrectionTasks(solutions) },
  { id: 'fixes', find: findFixTasks(solutions) },
  { id: 'doubles', find: findDoubleTasks(solutions) },
  { id: 'submissions', find: findSubmissionTasks },
  { id: 'entries', find: findEntryTasks(solutions) },
  ...solutions.flatMap(tasksOf),
  { id: 'invitations', find: findInvitationTasks },
  { id: 'announcements', find: findAnnouncements },
];

/** What a solution says itself, where it is shown; it is named by its title where it could not look. */
function tasksOf(solution: Solution): Finder[] {
  const { id, tasks } = solution;
  if (tasks === undefined) return [];
  return [
    {
      id: `solution:${id}`,
      find: async (question, kernel) =>
        isShownAt(solution, question.place, kernel) ? tasks(question, kernel) : [],
    },
  ];
}

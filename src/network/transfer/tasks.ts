import type { TaskFinder } from '../../kernel/today/task.ts';
import { findAdviceTasks } from './advice/find-advice-tasks.ts';
import { findApprovalTasks } from './approvals/find-approval-tasks.ts';
import { findFeasibilityTasks } from './feasibility/find-feasibility-tasks.ts';
import { findPictureTasks } from './picture/find-picture-tasks.ts';
import { findPilotTasks } from './pilots/find-pilot-tasks.ts';
import { findProjectTasks } from './projects/find-project-tasks.ts';
import { findSheetTasks } from './sheets/find-sheet-tasks.ts';
import { findTakeoverTasks } from './takeovers/find-takeover-tasks.ts';

/** One finder a subject. */
const FINDERS: readonly TaskFinder[] = [
  findProjectTasks,
  findFeasibilityTasks,
  findApprovalTasks,
  findPilotTasks,
  findSheetTasks,
  findTakeoverTasks,
  findAdviceTasks,
  findPictureTasks,
];

/** What of it needs somebody at a desk today. */
export const findTasks: TaskFinder = async (question, kernel) =>
  (await Promise.all(FINDERS.map((find) => find(question, kernel)))).flat();

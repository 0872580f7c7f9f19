import type { TaskFinder } from '../../../kernel/today/task.ts';

export const findApprovalTasks: TaskFinder = async () => [];

import type { TaskFinder } from '../../../kernel/today/task.ts';

export const findFeasibilityTasks: TaskFinder = async () => [];

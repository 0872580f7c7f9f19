import type { TaskFinder } from '../../../kernel/today/task.ts';

export const findProjectTasks: TaskFinder = async () => [];

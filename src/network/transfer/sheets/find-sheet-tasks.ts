import type { TaskFinder } from '../../../kernel/today/task.ts';

export const findSheetTasks: TaskFinder = async () => [];

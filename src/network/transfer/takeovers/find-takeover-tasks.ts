import type { TaskFinder } from '../../../kernel/today/task.ts';

export const findTakeoverTasks: TaskFinder = async () => [];

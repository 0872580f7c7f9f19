import type { TaskFinder } from '../../../kernel/today/task.ts';

export const findPictureTasks: TaskFinder = async () => [];

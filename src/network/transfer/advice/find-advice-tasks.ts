import type { TaskFinder } from '../../../kernel/today/task.ts';

export const findAdviceTasks: TaskFinder = async () => [];

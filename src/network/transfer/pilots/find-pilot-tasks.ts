import type { TaskFinder } from '../../../kernel/today/task.ts';

export const findPilotTasks: TaskFinder = async () => [];

import type { DeskTask } from './task.ts';

/** Answer of `GET /api/desk/{ars}/today`. */
export interface TodayAnswer {
  tasks: DeskTask[];
  /** Kinds of tasks that could not be looked for just now, in words. */
  failed: string[];
}

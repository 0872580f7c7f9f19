import type { ProjectState } from '../projects/project.ts';

/** States in which what a project is about runs, or should. */
export const RUNNING: readonly ProjectState[] = ['live', 'halted', 'evaluation', 'scaled'];

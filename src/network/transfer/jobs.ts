import type { Job } from '../../kernel/jobs/job.ts';
import { readMeasuresJob } from './pilots/read-measures-job.ts';

/** Work beside requests, of all subjects. */
export const jobs: readonly Job[] = [readMeasuresJob];

import type { Job } from '../../kernel/jobs/job.ts';
import { tickJob } from './book/tick-job.ts';
import { giveBackJob } from './money/give-back-job.ts';
import { recheckJob } from './zones/recheck-job.ts';

/** Work beside requests; each subject has files of its own. */
export const jobs: readonly Job<object>[] = [tickJob, recheckJob, giveBackJob];

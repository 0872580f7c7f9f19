import { z } from 'zod';
import type { Job } from '../../../kernel/jobs/job.ts';
import { remindDue } from './remind-due.ts';
import { tellMoves } from './tell-moves.ts';

/**
 * Every minute: what moved is told before what is collected, so that nobody is reminded of a day without knowing why it
 * is another one. Most runs ask for one row and end.
 */
export const remindJob: Job<object> = {
  name: 'waste.remind',
  payload: z.object({}),
  every: '* * * * *',
  retries: 3,
  async run(_payload, kernel, signal) {
    await tellMoves(kernel, signal);
    await remindDue(kernel, signal);
  },
};

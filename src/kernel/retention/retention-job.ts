import type { FastifyBaseLogger } from 'fastify';
import { z } from 'zod';
import type { Job } from '../jobs/job.ts';
import type { Kernel } from '../solution.ts';
import { runRetention } from './run-retention.ts';
import type { TableRule } from './table-rule.ts';

/** Every night: removes what is older than the retention that the contract declares, and tells the log how much. */
export function retentionJob(house: {
  rules: readonly TableRule[];
  log: Pick<FastifyBaseLogger, 'info'>;
  /** What else has its day. */
  also: readonly ((kernel: Kernel) => Promise<unknown>)[];
}): Job<object> {
  const { rules, log, also } = house;
  return {
    name: 'retention.run',
    payload: z.object({}),
    every: '30 3 * * *',
    retries: 5,
    async run(_payload, kernel, signal) {
      const gone = await runRetention(kernel.db, rules, kernel.clock, { signal });
      log.info({ removed: Object.fromEntries(gone) }, 'what was older than its retention was removed');
      for (const one of also) await one(kernel);
    },
  };
}

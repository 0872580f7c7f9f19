import { z } from 'zod';
import type { Job } from '../../../kernel/jobs/job.ts';
import { measurePilot } from './measure-pilot.ts';
import { measuredPilots } from './measured-store.ts';

/** Every Monday morning: what measures of the house say about pilots that are planned or run. */
export const readMeasuresJob: Job = {
  name: 'transfer.read-measures',
  payload: z.object({}),
  every: '40 4 * * 1',
  atStart: true,
  retries: 3,
  async run(_payload, kernel, signal) {
    const failed: unknown[] = [];
    for await (const pilot of measuredPilots(kernel.db)) {
      if (signal.aborted) return;
      await measurePilot(pilot, kernel).catch((error: unknown) => failed.push(error));
    }
    if (failed.length > 0) throw new AggregateError(failed, `${failed.length} pilots could not be measured`);
  },
};

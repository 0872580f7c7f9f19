import { z } from 'zod';
import type { Job } from '../../jobs/job.ts';
import { measureHouse } from './storage.ts';

/** Writes down each night how large the house is. */
export function measureJob(house: { varFolder: string }): Job<object> {
  return {
    name: 'operation.measure',
    payload: z.object({}),
    every: '20 4 * * *',
    retries: 3,
    async run(_payload, { db, clock }) {
      await measureHouse({ ...house, db, clock });
    },
  };
}

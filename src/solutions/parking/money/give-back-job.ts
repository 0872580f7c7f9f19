import { z } from 'zod';
import type { Job } from '../../../kernel/jobs/job.ts';
import { giveBack } from './give-back.ts';
import { paidForNothing } from './payment-store.ts';
import { wayOf } from './ways-to-pay.ts';

/** Bookings are cancelled in many ways; whichever it was, what was paid for them is noted as owed back. */
export const giveBackJob: Job<object> = {
  name: 'parking.give-back',
  payload: z.object({}),
  every: '*/10 * * * *',
  retries: 2,
  async run(_payload, kernel, signal) {
    for (const payment of await paidForNothing(kernel.db)) {
      if (signal.aborted) return;
      const way = wayOf(payment.provider);
      if (way !== undefined) await giveBack(kernel, way, payment);
    }
  },
};

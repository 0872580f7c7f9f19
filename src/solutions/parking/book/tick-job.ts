import { z } from 'zod';
import type { Job } from '../../../kernel/jobs/job.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import {
  activeOver,
  confirmedBefore,
  type Due,
  fixedBegun,
  forgetOver,
  notArrived,
  overstaying,
  pendingSince,
  untold,
} from './due-store.ts';
import { minuteOf } from './minutes.ts';
import { watchOverstay } from './overstay.ts';
import { PENDING } from './rules.ts';
import { begin, finish, fix, lapse, release, sayCancelled } from './turn.ts';

/** Longest `fixBefore` that a town may choose. */
const EARLIEST_FIX = 240;

type Turn = (house: Kernel, due: Due) => Promise<void>;

/**
 * Every minute: what the clock changes of bookings. Each booking in a transaction of its own, only if it is still so:
 * twice does nothing, and what one run does not manage the next one does. One that fails does not keep the others.
 */
export const tickJob: Job<object> = {
  name: 'parking.tick',
  payload: z.object({}),
  every: '* * * * *',
  retries: 1,
  run: (_payload, kernel, signal) => tick(kernel, signal),
};

export async function tick(house: Kernel, signal: AbortSignal): Promise<void> {
  const { db, clock } = house;
  const now = clock.now();
  const turns: readonly [() => Promise<Due[]>, Turn][] = [
    [() => pendingSince(db, now.subtract({ minutes: PENDING })), lapse],
    [() => confirmedBefore(db, now.add({ minutes: EARLIEST_FIX })), fix],
    [() => fixedBegun(db, now), begin],
    [() => notArrived(db), release],
    [() => activeOver(db, now), finish],
    [() => overstaying(db), watchOverstay],
    [() => untold(db), sayCancelled],
  ];
  const faults: unknown[] = [];
  for (const [find, turn] of turns)
    for (const due of await find()) {
      if (signal.aborted) return;
      await turn(house, due).catch((fault: unknown) => faults.push(fault));
    }
  await forgetOver(db, now);
  // Tried again: what could be done is done.
  if (faults.length > 0)
    throw new AggregateError(
      faults,
      `${faults.length} bookings at minute ${minuteOf(now)} could not be turned`,
    );
}

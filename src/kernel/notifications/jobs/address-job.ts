import type { Job } from '../../jobs/job.ts';
import type { Kernel } from '../../solution.ts';
import { addressNext, chosenPlaces, type DueRow, wishes } from '../delivery-store.ts';
import { markAddressed, type ToAddress, toAddress } from '../notification-store.ts';
import { ADDRESS, SEND } from '../queues.ts';
import { dueAt } from '../quiet-hours.ts';

/** Subscribers of one statement. */
const BATCH = 5_000;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Who is to hear a notification, and when; written down in a few statements, each person once. */
export const addressJob: Job<{ id: string }> = {
  ...ADDRESS,
  retries: 10,
  run: ({ id }, kernel, signal) => address(id, kernel, signal),
};

export async function address(id: string, kernel: Kernel, signal: AbortSignal): Promise<void> {
  const { db, places, clock } = kernel;
  const told = await toAddress(db, id);
  if (told === null) return;
  // What is told for a county reaches those who chose one of its municipalities, under whichever key.
  const reached = (await chosenPlaces(db, told.topics)).filter((ars) =>
    told.units.some((unit) => places.applies(unit, ars)),
  );
  const now = clock.now();
  if (reached.length > 0) {
    const dues = (await wishes(db)).map((wish) => dueOf(wish, now, told));
    for (let after: string | null = NOBODY; after !== null; ) {
      signal.throwIfAborted();
      const { topics, language } = told;
      const part = { notification: id, topics, places: reached, language, dues, after, limit: BATCH, now };
      after = await addressNext(db, part);
      // The first ones need not wait for the last.
      if (after !== null) await queueSending(kernel);
    }
  }
  await markAddressed(db, id, now);
}

/** One each that works, at most; the clock brings others. */
export async function queueSending({ jobs }: Pick<Kernel, 'jobs'>): Promise<void> {
  await jobs.queue(SEND.push, {});
  await jobs.queue(SEND.mail, {});
}

function dueOf(
  wish: Pick<DueRow, 'quiet_from' | 'quiet_until' | 'bundle'>,
  now: Temporal.Instant,
  { urgency, pace }: Pick<ToAddress, 'urgency' | 'pace'>,
): DueRow {
  const { quiet_from: from, quiet_until: until, bundle } = wish;
  const quiet = from === null || until === null ? null : { from, until };
  const { state, at } = dueAt(now, { quiet, bundle }, urgency, pace);
  return { ...wish, state, due_at: at.toString() };
}

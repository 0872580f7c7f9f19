import type { Transaction } from 'kysely';
import type { Kernel } from '../../../kernel/solution.ts';
import { addStep, lockBooking, saveBooking } from '../book/booking-store.ts';
import { tell } from '../book/mail-queue.ts';

/**
 * A booking that waited for its payment is confirmed; it has held its bay since it was made, and is fixed in its time. False: it waits no longer
 * (it lapsed, was cancelled), so the money is owed back, or it was confirmed before.
 */
export async function confirmPaid(
  house: Pick<Kernel, 'jobs'>,
  trx: Transaction<unknown>,
  known: { ars: string; id: string },
  now: Temporal.Instant,
): Promise<'confirmed' | 'before' | 'over'> {
  const found = await lockBooking(trx, known);
  if (found === null || found.state === 'lapsed' || found.state.startsWith('cancelled')) return 'over';
  if (found.state !== 'pending') return 'before';
  const saved = await saveBooking(trx, found, { state: 'confirmed' }, now);
  await addStep(trx, found, { what: 'changed', by: 'house' }, now);
  if (saved !== null)
    for (const mail of ['confirmed', 'owner-booked'] as const) await tell(house, trx, saved, mail);
  return 'confirmed';
}

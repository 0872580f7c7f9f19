import type { Transaction } from 'kysely';
import { addStep, lockBooking, saveBooking } from '../book/booking-store.ts';

/**
 * A booking that waited for its payment is confirmed; it has held its bay since it was made. False: it waits no longer
 * (it lapsed, was cancelled), so the money is owed back, or it was confirmed before.
 */
export async function confirmPaid(
  trx: Transaction<unknown>,
  known: { ars: string; id: string },
  now: Temporal.Instant,
): Promise<'confirmed' | 'before' | 'over'> {
  const found = await lockBooking(trx, known);
  if (found === null || found.state === 'lapsed' || found.state.startsWith('cancelled')) return 'over';
  if (found.state !== 'pending') return 'before';
  const isBay = found.kind === 'bay';
  await saveBooking(
    trx,
    found,
    { state: isBay ? 'fixed' : 'confirmed', fixedAt: isBay ? now.toString() : null },
    now,
  );
  await addStep(trx, found, { what: isBay ? 'fixed' : 'changed', by: 'house' }, now);
  return 'confirmed';
}

/** What driver and owner say of a direct payment. The house believes the owner: only the two see the money. */
import { randomUUID } from 'node:crypto';
import type { Kernel } from '../../../kernel/solution.ts';
import type { Booking } from '../book/booking.ts';
import { lockBooking } from '../book/booking-store.ts';
import { dueOf } from './due-of.ts';
import type { Payment } from './payment.ts';
import { paymentProblem } from './payment-problem.ts';
import { insertPayment, paymentsOf, setPayment } from './payment-store.ts';
import { standing, untoldOf } from './payment-view.ts';
import { direct } from './ways-to-pay.ts';

/** `told`: the driver has paid; `received`, `not-received`, `refunded`: the owner has it, has not, gave it back. */
export type Mark = 'told' | 'received' | 'not-received' | 'refunded';

/** Said twice it is the same. Throws `payment-none` where nothing is to be paid directly, or given back. */
export function markPayment(
  { db, clock }: Pick<Kernel, 'db' | 'clock'>,
  known: Booking,
  mark: Mark,
): Promise<void> {
  const now = clock.now();
  return db.transaction().execute(async (trx) => {
    const booking = await lockBooking(trx, known);
    if (booking === null || booking.pay !== 'direct') throw paymentProblem('payment-none');
    const { state } = standing(booking, await paymentsOf(trx, booking));
    const may = mark === 'refunded' ? state === 'refund-due' : dueOf(booking) > 0 && state !== 'waits';
    if (!may) throw paymentProblem('payment-none');
    const id = randomUUID();
    const { ars, code: purpose } = booking;
    const amount = dueOf(booking);
    const { reference } = await direct.start({ id, purpose, amount, payee: booking.lot });
    await insertPayment(trx, { ars, id, booking: booking.id, provider: direct.id, reference, amount }, now);
    const [payment] = await paymentsOf(trx, booking);
    if (payment === undefined) throw paymentProblem('payment-none');
    await setPayment(trx, payment, { ...payment, ...changeOf(mark, booking, payment, now) }, now);
  });
}

function changeOf(mark: Mark, booking: Booking, payment: Payment, now: Temporal.Instant): Partial<Payment> {
  const at = now.toString();
  if (mark === 'told') {
    if (untoldOf(booking, payment) === 0) return {};
    // What was received stays what it is: only the rest is told.
    return { toldAt: at, ...(payment.state === 'open' && { amount: dueOf(booking) }) };
  }
  if (mark === 'not-received') return { state: 'open', receivedAt: null };
  if (mark === 'refunded') {
    // What is still owed stays paid.
    const due = dueOf(booking);
    return due === 0 ? { state: 'refunded' } : { state: 'paid', amount: due };
  }
  const isPaid = payment.state === 'paid' && payment.amount >= dueOf(booking);
  // What the driver tells from now on is about a rest.
  return isPaid ? {} : { state: 'paid', amount: dueOf(booking), receivedAt: at, toldAt: null };
}

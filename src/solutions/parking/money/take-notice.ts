/** What a licensed provider tells, any number of times and in any order. */

import type { Kernel } from '../../../kernel/solution.ts';
import { bookingById } from '../book/booking-store.ts';
import { confirmPaid } from './confirm-paid.ts';
import { dueOf } from './due-of.ts';
import type { Payment } from './payment.ts';
import { paymentProblem } from './payment-problem.ts';
import { insertNotice, lockPayment, setPayment } from './payment-store.ts';
import type { Notice, PaymentProvider } from './provider.ts';

export type Taken = 'taken' | 'known' | 'overtaken';
type House = Pick<Kernel, 'db' | 'clock'>;

/**
 * Each notice counts once; one that is older than what is known changes nothing. A payment of another amount is none: it
 * is written down and refused. What was paid for a booking that is over meanwhile is asked back at once.
 * Throws `payment-unknown`, `payment-amount`.
 */
export async function takeNotice(house: House, provider: PaymentProvider, notice: Notice): Promise<Taken> {
  const now = house.clock.now();
  const done = await house.db.transaction().execute(async (trx) => {
    const payment = await lockPayment(trx, provider.id, notice.reference);
    if (payment === null) return 'unknown';
    const isRight = notice.state !== 'paid' || notice.amount === payment.amount;
    if (
      !(await insertNotice(trx, payment, { ...notice, state: isRight ? notice.state : 'wrong-amount' }, now))
    )
      return isRight ? 'known' : 'amount';
    if (!isRight) return 'amount';
    if (notice.rank <= payment.rank) return 'overtaken';
    const { state, rank } = notice;
    const receivedAt = state === 'paid' ? now.toString() : payment.receivedAt;
    await setPayment(trx, payment, { ...payment, state, rank, receivedAt }, now);
    if (state !== 'paid') return 'taken';
    const booking = { ars: payment.ars, id: payment.booking };
    return (await confirmPaid(trx, booking, now)) === 'over' ? { back: payment } : 'taken';
  });
  if (done === 'unknown') throw paymentProblem('payment-unknown');
  if (done === 'amount') throw paymentProblem('payment-amount');
  if (typeof done === 'string') return done;
  await giveBack(house, provider, done.back);
  return 'taken';
}

/** After a cancellation, or where the booking is over: what was paid and is not owed any more. */
export async function giveBack(
  house: House,
  provider: PaymentProvider,
  { ars, booking: id, provider: whose, reference }: Payment,
): Promise<void> {
  const isAsked = await house.db.transaction().execute(async (trx) => {
    const payment = await lockPayment(trx, whose, reference);
    const booking = await bookingById(trx, id);
    if (payment?.ars !== ars || payment.state !== 'paid') return null;
    if (booking !== null && dueOf(booking) >= payment.amount) return null;
    await setPayment(trx, payment, { ...payment, state: 'refund-due' }, house.clock.now());
    return { amount: payment.amount - (booking === null ? 0 : dueOf(booking)) };
  });
  if (isAsked !== null) await provider.refund({ reference, link: null, amount: isAsked.amount });
}

/** What a licensed provider tells, any number of times and in any order. */

import type { Kernel } from '../../../kernel/solution.ts';
import { confirmPaid } from './confirm-paid.ts';
import { giveBack } from './give-back.ts';
import { paymentProblem } from './payment-problem.ts';
import { insertNotice, lockPayment, setPayment } from './payment-store.ts';
import type { Notice, PaymentProvider } from './provider.ts';

export type Taken = 'taken' | 'known' | 'overtaken';
type House = Pick<Kernel, 'db' | 'clock' | 'jobs'>;

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
    return (await confirmPaid(house, trx, booking, now)) === 'over' ? { back: payment } : 'taken';
  });
  if (done === 'unknown') throw paymentProblem('payment-unknown');
  if (done === 'amount') throw paymentProblem('payment-amount');
  if (typeof done === 'string') return done;
  await giveBack(house, provider, done.back);
  return 'taken';
}

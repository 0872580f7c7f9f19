import type { Kernel } from '../../../kernel/solution.ts';
import { bookingById } from '../book/booking-store.ts';
import { dueOf } from './due-of.ts';
import type { Payment } from './payment.ts';
import { lockPayment, setPayment } from './payment-store.ts';
import type { PaymentProvider } from './provider.ts';

/**
 * What was paid and is not owed any more: noted as owed back, and asked of the provider, whose notice ends it. Directly
 * paid, the owner gives it back, and says so.
 */
export async function giveBack(
  { db, clock }: Pick<Kernel, 'db' | 'clock'>,
  provider: PaymentProvider,
  {
    ars,
    booking: id,
    provider: whose,
    reference,
  }: Pick<Payment, 'ars' | 'booking' | 'provider' | 'reference'>,
): Promise<void> {
  const amount = await db.transaction().execute(async (trx) => {
    const payment = await lockPayment(trx, whose, reference);
    const booking = await bookingById(trx, id);
    if (payment?.ars !== ars || payment.state !== 'paid') return 0;
    const back = payment.amount - (booking === null ? 0 : dueOf(booking));
    if (back > 0) await setPayment(trx, payment, { ...payment, state: 'refund-due' }, clock.now());
    return back;
  });
  if (amount > 0) await provider.refund({ reference, link: null, amount });
}

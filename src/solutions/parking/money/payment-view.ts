/** What driver and owner see of the payment of a booking. */
import type { Kernel } from '../../../kernel/solution.ts';
import type { Booking } from '../book/booking.ts';
import { lotById } from '../lots/lot-store.ts';
import { dueOf } from './due-of.ts';
import { giroCode } from './giro-code.ts';
import { showIban } from './iban.ts';
import type { PaymentView } from './money-api.ts';
import { ownerById } from './owner-store.ts';
import type { Payment } from './payment.ts';
import { paymentsOf } from './payment-store.ts';
import { LICENSED } from './ways-to-pay.ts';

/** What is still to be paid, and how things stand. Pure; payments with the newest first. */
export function standing(
  booking: Pick<Booking, 'state' | 'price' | 'record' | 'pay'>,
  payments: readonly Pick<Payment, 'state' | 'amount'>[],
): Pick<PaymentView, 'state' | 'amount'> {
  const due = dueOf(booking);
  const sumOf = (state: Payment['state']) =>
    payments.reduce((sum, one) => sum + (one.state === state ? one.amount : 0), 0);
  const [paid, back, newest] = [sumOf('paid'), sumOf('refund-due'), payments[0]];
  if (back > 0) return { state: 'refund-due', amount: back };
  if (paid > due) return { state: 'refund-due', amount: paid - due };
  if (newest?.state === 'refunded') return { state: 'refunded', amount: newest.amount };
  if (booking.pay === 'free' || due === 0) return { state: 'none', amount: 0 };
  if (paid === due) return { state: 'paid', amount: due };
  if (booking.state === 'pending' && booking.pay === 'direct') return { state: 'waits', amount: due };
  return { state: newest?.state === 'failed' ? 'failed' : 'open', amount: due - paid };
}

/** Of what is owed: how much the driver has not said to have paid yet, since the booking may have grown meanwhile. */
export function untoldOf(
  booking: Pick<Booking, 'state' | 'price' | 'record'>,
  payment: Pick<Payment, 'state' | 'amount' | 'toldAt'> | undefined,
): number {
  const due = dueOf(booking);
  if (payment === undefined) return due;
  const { state, amount, toldAt } = payment;
  const rest = Math.max(0, due - amount);
  if (state === 'paid') return toldAt === null ? rest : 0;
  return toldAt === null ? due : rest;
}

/** The transfer that pays it; null: not directly, nothing is open, or the owner gave no account. */
export async function transferOf(booking: Booking, { db }: Pick<Kernel, 'db'>) {
  const payments = await paymentsOf(db, booking);
  const { state, amount } = standing(booking, payments);
  const account = await accountOf(booking, db);
  if (booking.pay !== 'direct' || account === null || state !== 'open') return null;
  return giroCode({
    name: account.holder,
    iban: account.iban,
    cents: untoldOf(booking, payments[0]) || amount,
    purpose: booking.code,
  });
}

async function accountOf(
  booking: Booking,
  db: Kernel['db'],
): Promise<{ holder: string; iban: string } | null> {
  const lot = await lotById(db, booking.lot, [booking.ars]);
  const owner = lot?.owner ? await ownerById(db, lot.owner) : null;
  const fields = owner?.record.fields;
  return fields?.iban ? { holder: fields.holder || fields.name, iban: fields.iban } : null;
}

/** `isDriver`: whom to pay is told to nobody else, and not before the confirmation. */
export async function paymentView(
  booking: Booking,
  isDriver: boolean,
  { db }: Pick<Kernel, 'db'>,
): Promise<PaymentView> {
  const payments = await paymentsOf(db, booking);
  const [payment] = payments;
  const { state, amount } = standing(booking, payments);
  const isOpen = state === 'open';
  const account =
    isDriver && booking.pay === 'direct' && (isOpen || state === 'paid')
      ? await accountOf(booking, db)
      : null;
  const provider =
    booking.pay === 'provider'
      ? LICENSED.find(({ id }) => id === (payment?.provider ?? LICENSED[0]?.id))
      : undefined;
  return {
    ...{ pay: booking.pay, state, amount, untold: isOpen ? untoldOf(booking, payment) : 0 },
    direct:
      account === null
        ? null
        : {
            ...{ holder: account.holder, iban: showIban(account.iban), purpose: booking.code },
            code: isOpen ? `/api/parking/bookings/${booking.id}/girocode.svg` : null,
          },
    provider: provider === undefined ? null : { name: provider.name, link: null },
    ...{ toldPaidAt: payment?.toldAt ?? null, receivedAt: payment?.receivedAt ?? null },
  };
}

/** Payments and what providers told of them. */
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { Payment } from './payment.ts';
import type { Notice } from './provider.ts';

type Db = Kysely<unknown>;
type KnownBooking = { ars: string; id: string };

const PAYMENT = sql`p.ars, p.id, p.booking, p.provider, p.reference, p.amount, p.state, p.told_at as "toldAt",
  p.received_at as "receivedAt", p.rank`;

async function paymentsWhere(db: Db, condition: RawBuilder<unknown>): Promise<Payment[]> {
  const { rows } = await sql<Payment>`select ${PAYMENT} from parking.payment p where ${condition}`.execute(
    db,
  );
  return rows;
}

/** All of a booking, the newest first: one that grew after it was paid has a second one for the rest. */
export async function paymentsOf(db: Db, { ars, id }: KnownBooking): Promise<Payment[]> {
  return paymentsWhere(db, sql`p.ars = ${ars} and p.booking = ${id} order by p.created_at desc, p.id`);
}

/** Paid, and nothing is owed: bookings that the owner cancelled, that were cancelled in time, or never came to be. */
export async function paidForNothing(db: Db): Promise<Payment[]> {
  return paymentsWhere(
    db,
    sql`p.state = 'paid' and p.amount > 0 and exists (select from parking.booking b
      where b.ars = p.ars and b.id = p.booking and (b.state in ('cancelled-owner', 'lapsed')
        or (b.state = 'cancelled-driver' and b.record ->> 'cancelled' is distinct from 'late')))
      order by p.changed_at limit 200`,
  );
}

/** By the provider's own number, held until the transaction ends. */
export async function lockPayment(
  trx: Transaction<unknown>,
  provider: string,
  reference: string,
): Promise<Payment | null> {
  const found = await paymentsWhere(
    trx,
    sql`p.provider = ${provider} and p.reference = ${reference} for update`,
  );
  return found[0] ?? null;
}

/** The same reference again is the same payment, which stays as it is. */
export async function insertPayment(
  db: Db,
  payment: Pick<Payment, 'ars' | 'id' | 'booking' | 'provider' | 'reference' | 'amount'>,
  now: Temporal.Instant,
): Promise<void> {
  const { ars, id, booking, provider, reference, amount } = payment;
  await sql`insert into parking.payment (ars, id, booking, provider, reference, amount, state, created_at, changed_at)
    values (${ars}, ${id}, ${booking}, ${provider}, ${reference}, ${amount}, 'open', ${now.toString()},
      ${now.toString()}) on conflict (ars, provider, reference) do nothing`.execute(db);
}

export async function setPayment(
  db: Db,
  { ars, id }: Pick<Payment, 'ars' | 'id'>,
  {
    state,
    amount,
    toldAt,
    receivedAt,
    rank,
  }: Omit<Payment, 'ars' | 'id' | 'booking' | 'provider' | 'reference'>,
  now: Temporal.Instant,
): Promise<void> {
  await sql`update parking.payment set state = ${state}, amount = ${amount}, told_at = ${toldAt},
    received_at = ${receivedAt}, rank = ${rank}, changed_at = ${now.toString()}
    where ars = ${ars} and id = ${id}`.execute(db);
}

/** False: this notice was here before. The payment is held. */
export async function insertNotice(
  trx: Transaction<unknown>,
  payment: Pick<Payment, 'ars' | 'id' | 'provider'>,
  { id, state, rank }: Pick<Notice, 'id' | 'rank'> & { state: string },
  now: Temporal.Instant,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into parking.payment_notice (ars, provider, notice, payment, state, rank, received_at)
    values (${payment.ars}, ${payment.provider}, ${id}, ${payment.id}, ${state}, ${rank}, ${now.toString()})
    on conflict do nothing`.execute(trx);
  return numAffectedRows === 1n;
}

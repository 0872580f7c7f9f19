/** Bookings of lots and bays, and how bays are blocked. */
import { type Kysely, sql } from 'kysely';
import type { BookingState } from '../model.ts';
import type { Booking } from './booking.ts';
import { bookingsWhere } from './booking-store.ts';

type Db = Kysely<unknown>;
type Known = { ars: string; id: string };

/** By time. */
export async function bookingsOfLot(db: Db, lot: Known, states: readonly BookingState[]): Promise<Booking[]> {
  return bookingsWhere(
    db,
    sql`b.ars = ${lot.ars} and b.lot = ${lot.id} and b.state = any(${[...states]}::text[])
      order by lower(b.during), b.id`,
  );
}

/** Whose bay this is before an instant; null: ever. By time. */
export async function bookingsOfBay(
  db: Db,
  bay: Known,
  { states, before }: { states: readonly BookingState[]; before: string | null },
): Promise<Booking[]> {
  return bookingsWhere(
    db,
    sql`b.ars = ${bay.ars} and b.bay = ${bay.id} and b.state = any(${[...states]}::text[])
      and (${before}::timestamptz is null or lower(b.held) < ${before}::timestamptz)
      order by lower(b.during), b.id`,
  );
}

/** Nobody is sent there until then, or later if it was blocked for longer. */
export async function blockBayUntil(db: Db, { ars, id }: Known, until: string): Promise<void> {
  await sql`update parking.bay set blocked_until = greatest(blocked_until, ${until})
    where ars = ${ars} and id = ${id}`.execute(db);
}

/** Pages of an owner's bookings of a lot: those to come and running by time, else the newest first. */
export async function pageOfLot(
  db: Db,
  lot: Known,
  {
    states,
    isPast,
    page,
    size,
  }: { states: readonly BookingState[]; isPast: boolean; page: number; size: number },
): Promise<{ bookings: Booking[]; count: number }> {
  const within = sql`b.ars = ${lot.ars} and b.lot = ${lot.id} and b.state = any(${[...states]}::text[])`;
  const order = isPast ? sql`lower(b.during) desc, b.id` : sql`lower(b.during), b.id`;
  return pageWhere(db, { within, order, page, size });
}

/** Whose bay was released may still come until the end: that is not past. `now`: ISO 8601. */
export async function pageOfDriver(
  db: Db,
  driver: string,
  {
    states,
    isPast,
    now,
    page,
    size,
  }: { states: readonly BookingState[]; isPast: boolean; now: string; page: number; size: number },
): Promise<{ bookings: Booking[]; count: number }> {
  const mayCome = sql`(b.state = 'no-show' and upper(b.during) > ${now}::timestamptz)`;
  const isMeant = sql`b.state = any(${[...states]}::text[])`;
  const within = isPast
    ? sql`b.driver = ${driver} and ${isMeant} and not ${mayCome}`
    : sql`b.driver = ${driver} and (${isMeant} or ${mayCome})`;
  const order = isPast ? sql`lower(b.during) desc, b.id` : sql`lower(b.during), b.id`;
  return pageWhere(db, { within, order, page, size });
}

async function pageWhere(
  db: Db,
  {
    within,
    order,
    page,
    size,
  }: { within: ReturnType<typeof sql>; order: ReturnType<typeof sql>; page: number; size: number },
): Promise<{ bookings: Booking[]; count: number }> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from parking.booking b
    where ${within}`.execute(db);
  const bookings = await bookingsWhere(
    db,
    sql`${within} order by ${order} limit ${size} offset ${(page - 1) * size}`,
  );
  return { bookings, count: rows[0]?.count ?? 0 };
}

/** Whether somebody else has the bay right now. */
export async function isTakenNow(
  db: Db,
  { ars, bay, id }: Pick<Booking, 'ars' | 'bay' | 'id'>,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql`select from parking.booking
    where ars = ${ars} and bay = ${bay} and id <> ${id} and state in ('fixed', 'active', 'overstay')
      and during @> ${now.toString()}::timestamptz limit 1`.execute(db);
  return rows.length > 0;
}

/** As its owner says; null: open again. */
export async function setBayBlocked(db: Db, { ars, id }: Known, until: string | null): Promise<void> {
  await sql`update parking.bay set blocked_until = ${until} where ars = ${ars} and id = ${id}`.execute(db);
}

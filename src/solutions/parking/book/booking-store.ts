/** Bookings: reading, writing, and their log of steps. */
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { Booking } from './booking.ts';
import type { StepName } from './bookings-api.ts';

type Db = Kysely<unknown>;
export type Known = Pick<Booking, 'ars' | 'id'>;

export const BOOKING = sql`b.ars, b.id, b.code, b.wish, b.driver, b.lot, b.bay, b.kind, b.state,
  lower(b.during) as "from", upper(b.during) as until, lower(b.held) as "heldFrom", upper(b.held) as "heldUntil",
  b.lon, b.lat, b.within, b.needs, b.plate, b.price, b.pay, b.terms, b.record, b.version,
  b.created_at as "createdAt", b.changed_at as "changedAt", b.fixed_at as "fixedAt", b.arrived_at as "arrivedAt",
  b.left_at as "leftAt", b.ended_at as "endedAt"`;

export async function bookingsWhere(db: Db, condition: RawBuilder<unknown>): Promise<Booking[]> {
  const { rows } = await sql<Booking>`select ${BOOKING} from parking.booking b where ${condition}`.execute(
    db,
  );
  return rows;
}

export async function bookingById(db: Db, id: string): Promise<Booking | null> {
  return (await bookingsWhere(db, sql`b.id = ${id}`))[0] ?? null;
}

/** Held until the transaction ends. */
export async function lockBooking(trx: Transaction<unknown>, { ars, id }: Known): Promise<Booking | null> {
  return (await bookingsWhere(trx, sql`b.ars = ${ars} and b.id = ${id} for update`))[0] ?? null;
}

/** The same, if nobody else is at it right now. */
export async function lockBookingIfFree(trx: Transaction<unknown>, id: string): Promise<Booking | null> {
  return (await bookingsWhere(trx, sql`b.id = ${id} for update skip locked`))[0] ?? null;
}

export async function bookingOfWish(db: Db, wish: string): Promise<Booking | null> {
  return (await bookingsWhere(db, sql`b.wish = ${wish}`))[0] ?? null;
}

export async function bookingsOfWishes(db: Db, wishes: readonly string[]): Promise<Map<string, Booking>> {
  const found = await bookingsWhere(db, sql`b.wish = any(${[...wishes]}::uuid[])`);
  return new Map(found.map((one) => [one.wish, one]));
}

/** With the first step of each. */
export async function insertBookings(trx: Db, all: readonly Booking[]): Promise<void> {
  if (all.length === 0) return;
  await sql`
    with made as (
      insert into parking.booking (ars, id, code, wish, driver, lot, bay, kind, state, during, held, lon, lat, within,
        needs, plate, price, pay, terms, record, version, created_at, changed_at, fixed_at)
      select ars, id, code, wish, driver, lot, bay, kind, state, tstzrange("from", until),
        tstzrange("heldFrom", "heldUntil"), lon, lat, within, needs, plate, price, pay, terms, record, version,
        "createdAt", "changedAt", "fixedAt"
      from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as r (ars text, id uuid, code text, wish uuid,
        driver uuid, lot uuid, bay uuid, kind text, state text, "from" timestamptz, until timestamptz,
        "heldFrom" timestamptz, "heldUntil" timestamptz, lon float8, lat float8, within int, needs jsonb, plate text,
        price int, pay text, terms text, record jsonb, version int, "createdAt" timestamptz, "changedAt" timestamptz,
        "fixedAt" timestamptz)
      returning ars, id, created_at)
    insert into parking.step (ars, booking, step, at, what, by, record)
    select ars, id, 1, created_at, 'booked', 'driver', '{}' from made`.execute(trx);
}

/**
 * Writes what may change of a booking that was read before, one version on; answers it as it is now. Null: somebody else
 * changed it meanwhile.
 */
export async function saveBooking(
  trx: Db,
  before: Booking,
  change: Partial<Booking>,
  now: Temporal.Instant,
): Promise<Booking | null> {
  const one = { ...before, ...change };
  const { rows } = await sql<Booking>`
    update parking.booking as b set lot = ${one.lot}, bay = ${one.bay}, state = ${one.state},
      during = tstzrange(${one.from}, ${one.until}), held = tstzrange(${one.heldFrom}, ${one.heldUntil}),
      lon = ${one.lon}, lat = ${one.lat}, needs = ${JSON.stringify(one.needs)}, plate = ${one.plate},
      price = ${one.price}, pay = ${one.pay}, terms = ${one.terms}, record = ${JSON.stringify(one.record)},
      version = version + 1, changed_at = ${now.toString()}, fixed_at = ${one.fixedAt},
      arrived_at = ${one.arrivedAt}, left_at = ${one.leftAt}, ended_at = ${one.endedAt}
    where ars = ${one.ars} and id = ${one.id} and version = ${before.version} returning ${BOOKING}`.execute(
    trx,
  );
  return rows[0] ?? null;
}

export interface NewStep {
  what: StepName;
  by: 'driver' | 'owner' | 'desk' | 'house';
  /** Ids, instants and numbers alone: never a word about people. */
  record?: Record<string, string | number | null>;
}

/** The row of the booking is held, so that steps are numbered one after the other. */
export async function addStep(
  trx: Db,
  { ars, id }: Known,
  { what, by, record = {} }: NewStep,
  now: Temporal.Instant,
): Promise<void> {
  await sql`insert into parking.step (ars, booking, step, at, what, by, record)
    select ${ars}, ${id}, coalesce(max(step), 0) + 1, ${now.toString()}, ${what}, ${by}, ${JSON.stringify(record)}
    from parking.step where ars = ${ars} and booking = ${id}`.execute(trx);
}

export interface Step {
  booking: string;
  at: string;
  what: StepName;
  by: 'driver' | 'owner' | 'desk' | 'house';
}

/** In order of time, of some bookings. */
export async function stepsOf(db: Db, ids: readonly string[]): Promise<Map<string, Step[]>> {
  const found = new Map<string, Step[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return found;
  const { rows } = await sql<Step>`select booking, at, what, by from parking.step
    where booking = any(${[...ids]}::uuid[]) order by booking, step`.execute(db);
  for (const row of rows) found.get(row.booking)?.push(row);
  return found;
}

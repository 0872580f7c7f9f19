/** Bookings of lots that are not over. */
import { type Kysely, sql } from 'kysely';
import type { KnownLot } from './lot.ts';

/** Bay → how many bookings it has that come or run. */
export async function bookedBays(db: Kysely<unknown>, { ars, id }: KnownLot): Promise<Map<string, number>> {
  const { rows } = await sql<{ bay: string; count: number }>`
    select bay, count(*)::int as count from parking.booking where ars = ${ars} and lot = ${id}
      and state in ('pending', 'confirmed', 'fixed', 'active', 'overstay') group by bay`.execute(db);
  return new Map(rows.map(({ bay, count }) => [bay, count]));
}

/** Whether anybody ever booked it. */
export async function wasBooked(db: Kysely<unknown>, { ars, id }: KnownLot): Promise<boolean> {
  const { rows } = await sql`select from parking.booking where ars = ${ars} and lot = ${id} limit 1`.execute(
    db,
  );
  return rows.length > 0;
}

/** Lots that nobody offers any more, with bookings that nobody has told their drivers about. */
export async function leftWithBookings(db: Kysely<unknown>): Promise<KnownLot[]> {
  const { rows } = await sql<KnownLot>`
    select l.ars, l.id from parking.lot l where l.state = 'withdrawn' and exists (
      select from parking.booking k where k.ars = l.ars and k.lot = l.id
        and k.state in ('pending', 'confirmed', 'fixed')) order by l.id limit 200`.execute(db);
  return rows;
}

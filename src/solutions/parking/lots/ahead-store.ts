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

/** Lot → how many bookings it has that come or run; those without any are not there. */
export async function bookedLots(
  db: Kysely<unknown>,
  lots: readonly KnownLot[],
): Promise<Map<string, number>> {
  if (lots.length === 0) return new Map();
  const { rows } = await sql<{ lot: string; count: number }>`
    select lot, count(*)::int as count from parking.booking
    where (ars, lot) in (select * from unnest(${lots.map(({ ars }) => ars)}::text[],
      ${lots.map(({ id }) => id)}::uuid[]))
      and state in ('pending', 'confirmed', 'fixed', 'active', 'overstay') group by lot`.execute(db);
  return new Map(rows.map(({ lot, count }) => [lot, count]));
}

/** How many bookings come or run at a lot. */
export function sumOf(booked: ReadonlyMap<string, number>): number {
  return [...booked.values()].reduce((sum, one) => sum + one, 0);
}

/** Whether anybody ever booked it, as long as that is kept. */
export async function wasBooked(db: Kysely<unknown>, { ars, id }: KnownLot): Promise<boolean> {
  const { rows } = await sql`select from parking.booking where ars = ${ars} and lot = ${id} limit 1`.execute(
    db,
  );
  return rows.length > 0;
}

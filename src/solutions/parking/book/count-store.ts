import { type Kysely, sql } from 'kysely';
import { AHEAD } from './booking.ts';

/** How many bookings somebody has that have not begun. */
export async function countAhead(db: Kysely<unknown>, person: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from parking.booking
    where driver = ${person} and state = any(${[...AHEAD]}::text[])`.execute(db);
  return rows[0]?.count ?? 0;
}

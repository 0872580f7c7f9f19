import { type Kysely, sql } from 'kysely';
import { AHEAD } from './booking.ts';

/** Person → how many bookings that have not begun; none: left out. */
export async function countAhead(
  db: Kysely<unknown>,
  people: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ driver: string; count: number }>`
    select driver, count(*)::int as count from parking.booking
    where driver = any(${[...people]}::uuid[]) and state = any(${[...AHEAD]}::text[]) group by driver`.execute(
    db,
  );
  return new Map(rows.map(({ driver, count }) => [driver, count]));
}

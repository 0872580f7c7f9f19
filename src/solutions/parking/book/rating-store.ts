/** What drivers and owners say of each other's bookings: once, after the end. */
import { type Kysely, sql } from 'kysely';
import type { Booking } from './booking.ts';

type Db = Kysely<unknown>;
export interface Rating {
  booking: string;
  by: 'driver' | 'owner';
  stars: number;
  words: string;
}

/** False: it was rated already. */
export async function insertRating(
  db: Db,
  { ars, id, lot }: Pick<Booking, 'ars' | 'id' | 'lot'>,
  { by, stars, words }: Omit<Rating, 'booking'>,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql`insert into parking.rating (ars, booking, by, lot, stars, words, created_at)
    values (${ars}, ${id}, ${by}, ${lot}, ${stars}, ${words}, ${now.toString()})
    on conflict do nothing returning booking`.execute(db);
  return rows.length > 0;
}

export async function ratingsOf(db: Db, ids: readonly string[]): Promise<Rating[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Rating>`select booking, by, stars, words from parking.rating
    where booking = any(${[...ids]}::uuid[])`.execute(db);
  return rows;
}

/** Locks that end with the transaction: whoever waits for one sees everything that was committed before. */
import { sql, type Transaction } from 'kysely';
import type { LotTile } from '../lots/tile-of.ts';

/** Bookings of a person follow each other, so that they can be counted. Sorted: two never wait for each other. */
export async function holdPeople(trx: Transaction<unknown>, people: readonly string[]): Promise<void> {
  const names = people.map((person) => `parking.person ${person}`);
  await sql`select pg_advisory_xact_lock(hashtextextended(name, 0)) from unnest(${names}::text[])
    with ordinality as t (name, place) order by place`.execute(trx);
}

/** Everything in these tiles, in the same order for everybody: two never wait for each other. */
export async function holdTiles(trx: Transaction<unknown>, tiles: readonly LotTile[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(name, 0)) from unnest(${tileNames(tiles)}::text[])
    with ordinality as t (name, place) order by place`.execute(trx);
}

export function tileNames(tiles: readonly LotTile[]): string[] {
  return [...new Set(tiles.map(({ x, y }) => `parking.tile ${x}/${y}`))].sort();
}

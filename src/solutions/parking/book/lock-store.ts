/** Locks that end with the transaction: whoever waits for one sees everything that was committed before. */
import { sql, type Transaction } from 'kysely';
import type { LotTile } from '../lots/tile-of.ts';

/** One person's bookings follow each other, so that they can be counted. Always before the tiles. */
export async function holdPerson(trx: Transaction<unknown>, person: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`parking.person ${person}`}, 0))`.execute(trx);
}

/** Everything in these tiles, in the same order for everybody: two never wait for each other. */
export async function holdTiles(trx: Transaction<unknown>, tiles: readonly LotTile[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(name, 0)) from unnest(${tileNames(tiles)}::text[])
    with ordinality as t (name, place) order by place`.execute(trx);
}

export function tileNames(tiles: readonly LotTile[]): string[] {
  return [...new Set(tiles.map(({ x, y }) => `parking.tile ${x}/${y}`))].sort();
}

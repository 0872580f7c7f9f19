import type { Kysely } from 'kysely';
import { lotsById } from '../lots/lot-store.ts';
import { type LotTile, tilesAround } from '../lots/tile-of.ts';
import type { Booking } from './booking.ts';
import { MOVE_WITHIN } from './rules.ts';

/** Lots are found by their exact place and reckoned by a blurred one, up to 36 m away. */
const BLURRED = 40;

export function tilesOfCircle(point: { lon: number; lat: number }, metres: number): LotTile[] {
  return tilesAround(point, metres + BLURRED);
}

/** All tiles in which something may move when these bookings do; in no order, some twice. */
export async function tilesOfBookings(db: Kysely<unknown>, bookings: readonly Booking[]): Promise<LotTile[]> {
  const lots = await lotsById(db, [...new Set(bookings.map(({ lot }) => lot))]);
  return [
    ...bookings.flatMap(({ lon, lat, within }) =>
      lon === null || lat === null ? [] : tilesOfCircle({ lon, lat }, within ?? MOVE_WITHIN),
    ),
    ...lots.flatMap((lot) => tilesOfCircle(lot, MOVE_WITHIN)),
  ];
}

export function distinct(tiles: readonly LotTile[]): LotTile[] {
  return [...new Map(tiles.map((tile) => [`${tile.x}/${tile.y}`, tile])).values()];
}

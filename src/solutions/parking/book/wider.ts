/** At which distance it would go at the wanted time, where it does not go as near as wanted. */
import type { Kernel } from '../../../kernel/solution.ts';
import { tilesAround } from '../lots/tile-of.ts';
import { MOST_WITHIN } from './rules.ts';
import { readScene } from './scene.ts';
import { findSeat } from './seat.ts';
import type { Want } from './want.ts';

const ROUND = 50;

/** Metres in steps of 50 around the wish or its bay; null: nowhere within reach. Nothing is held for it. */
export async function widerFor(
  house: Kernel,
  { db, want, at, now }: { db: Kernel['db']; want: Want; at: { lon: number; lat: number }; now: number },
): Promise<number | null> {
  const from = want.near?.within ?? 0;
  for (const within of [Math.min(MOST_WITHIN, Math.max(300, from * 2)), MOST_WITHIN]) {
    if (within <= from) continue;
    const wider: Want = { ...want, bay: null, near: { ...at, within }, isExact: false };
    const scene = await readScene(db, house, { tiles: tilesAround(at, within) });
    const seat = await findSeat(db, scene, { want: wider, id: '', now });
    if (!('bay' in seat)) continue;
    const needed = Math.ceil(seat.walk / ROUND) * ROUND;
    return Math.min(MOST_WITHIN, Math.max(ROUND, needed));
  }
  return null;
}

/** At which distance it would go at the wanted time, where it does not go as near as wanted. */
import type { Kernel } from '../../../kernel/solution.ts';
import { tilesAround } from '../lots/tile-of.ts';
import { MOST_WITHIN } from './rules.ts';
import { readScene, walkTo } from './scene.ts';
import { findSeat } from './seat.ts';
import type { Want } from './want.ts';

const ROUND = 50;
/** Metres that are looked at in any case. */
const LEAST = 600;

/** Metres in steps of 50 around the wish or its bay; null: nowhere within reach. Nothing is held for it. */
export async function widerFor(
  house: Kernel,
  { db, want, at, now }: { db: Kernel['db']; want: Want; at: { lon: number; lat: number }; now: number },
): Promise<number | null> {
  const from = want.near?.within ?? 0;
  const within = Math.min(MOST_WITHIN, Math.max(LEAST, from * 2));
  if (within <= from) return null;
  const scene = await readScene(db, house, { tiles: tilesAround(at, within) });
  // What lies nearer was looked at already.
  const nearer = [...scene.bays.values()].filter(({ of }) => want.near !== null && walkTo(of, at) <= from);
  const without = new Set([...want.without, ...nearer.map(({ bay }) => bay.id)]);
  const wider: Want = { ...want, bay: null, near: { ...at, within }, isExact: false, without };
  const seat = await findSeat(db, scene, { want: wider, id: '', now, moves: 'none' });
  return 'bay' in seat ? Math.min(MOST_WITHIN, Math.max(ROUND, Math.ceil(seat.walk / ROUND) * ROUND)) : null;
}

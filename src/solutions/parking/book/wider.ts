/** At which distance it would go at the wanted time, where it does not go as near as wanted. */
import type { Kysely } from 'kysely';
import { gather } from '../../../kernel/database/gather.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { isFree, isOpen } from '../allocate/board.ts';
import { tilesAround } from '../lots/tile-of.ts';
import { tileNames } from './lock-store.ts';
import { MOST_WITHIN, TOGETHER } from './rules.ts';
import { readScene, type Scene, walkTo } from './scene.ts';
import { readTable } from './seat.ts';
import { fitsIn, type Want } from './want.ts';

export interface WiderAsked {
  want: Want;
  /** The destination, or the bay. */
  at: { lon: number; lat: number };
  /** Minute. */
  now: number;
}

const ROUND = 50;
/** Metres that are looked at in any case. */
const LEAST = 600;

/**
 * Metres in steps of 50 around the wish or its bay; null: nowhere within reach. Nothing is held for it. Whoever is
 * refused at the same moment is looked for together.
 */
export const widerFor = gather((house: Kernel, all: readonly WiderAsked[]) => widerIn(house.db, house, all));

/** The same within a transaction. */
export async function widerIn(
  db: Kysely<unknown>,
  house: Kernel,
  all: readonly WiderAsked[],
): Promise<(number | null)[]> {
  const found = new Map<WiderAsked, number | null>();
  for (const group of Map.groupBy(all, groupOf).values())
    for (const [asked, within] of await widerInGroup(db, house, group)) found.set(asked, within);
  return all.map((asked) => found.get(asked) ?? null);
}

/** All of the same tiles and weeks. */
async function widerInGroup(
  db: Kysely<unknown>,
  house: Kernel,
  group: readonly WiderAsked[],
): Promise<Map<WiderAsked, number | null>> {
  const [first] = group;
  const scene = first && (await readScene(db, house, { tiles: tilesAround(first.at, reachOf(first)) }));
  const found = new Map<WiderAsked, number | null>();
  if (scene === undefined) return found;
  const wanted = group.flatMap((asked) => {
    const want = widened(scene, asked);
    const { fits } = fitsIn(scene, want, asked.now);
    return fits.length === 0 ? [] : [{ asked, want, fits }];
  });
  if (wanted.length === 0) return found;
  const span = {
    from: Math.min(...wanted.map(({ want }) => want.from)),
    until: Math.max(...wanted.map(({ want }) => want.until)),
  };
  const { board } = await readTable(db, scene, { span, now: Math.max(...group.map(({ now }) => now)) });
  for (const { asked, want, fits } of wanted) {
    const isGoing = ({ bay }: { bay: string }) => {
      const row = board.rows.get(bay);
      return row !== undefined && isOpen(row, want) && isFree(row, want);
    };
    const nearest = fits.find(isGoing);
    const within = nearest && Math.max(ROUND, Math.ceil(nearest.walk / ROUND) * ROUND);
    found.set(asked, within === undefined ? null : Math.min(MOST_WITHIN, within));
  }
  return found;
}

/** Any bay of the wider circle, but those that were looked at already. */
function widened(scene: Scene, asked: WiderAsked): Want {
  const { want, at } = asked;
  const [from, within] = [want.near?.within ?? 0, reachOf(asked)];
  const nearer = [...scene.bays.values()].filter(({ of }) => want.near !== null && walkTo(of, at) <= from);
  const without = new Set([...want.without, ...nearer.map(({ bay }) => bay.id)]);
  return { ...want, bay: null, near: { ...at, within }, isExact: false, without };
}

function reachOf({ want }: WiderAsked): number {
  return Math.min(MOST_WITHIN, Math.max(LEAST, (want.near?.within ?? 0) * 2));
}

/** What is held in between is read as a whole: never for more than some weeks. */
function groupOf(asked: WiderAsked): string {
  const tiles = tileNames(tilesAround(asked.at, reachOf(asked)));
  return `${tiles.join(' ')} ${Math.floor(asked.want.from / TOGETHER)}`;
}

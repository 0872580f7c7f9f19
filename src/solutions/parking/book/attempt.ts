/** One transaction in which the tiles are held, tried anew when somebody else was faster. */
import type { Transaction } from 'kysely';
import type { Kernel } from '../../../kernel/solution.ts';
import type { LotTile } from '../lots/tile-of.ts';
import { holdTiles, tileNames } from './lock-store.ts';
import { oneAfterTheOther } from './one-after-the-other.ts';
import { refuse } from './refuse.ts';
import { ATTEMPTS } from './rules.ts';

/** Thrown inside: something that was read a moment ago is not so any more. */
export class Stale extends Error {}

/**
 * The exclusion of the database decides when it commits; what it refuses is tried
 * anew with what is there then, and refused as `parking-busy` in the end.
 */
export async function attempt<Result>(
  { db }: Pick<Kernel, 'db'>,
  { tiles }: { tiles: readonly LotTile[]; person?: null },
  work: (trx: Transaction<unknown>) => Promise<Result>,
): Promise<Result> {
  return oneAfterTheOther(tileNames(tiles), async () => {
    for (let turn = 1; turn <= ATTEMPTS; turn++) {
      try {
        return await db.transaction().execute(async (trx) => {
          await holdTiles(trx, tiles);
          return work(trx);
        });
      } catch (error) {
        if (!isOvertaken(error)) throw error;
      }
    }
    throw refuse('parking-busy');
  });
}

/** Two would hold one bay (exclusion), one code was drawn twice (unique), or two waited for each other (deadlock). */
function isOvertaken(error: unknown): boolean {
  if (error instanceof Stale) return true;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === '23P01' || code === '23505' || code === '40P01' || code === '40001';
}

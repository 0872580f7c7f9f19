import type { Transaction } from 'kysely';
import type { Kernel } from '../../../kernel/solution.ts';
import { boardProblems } from './board-problems.ts';
import { nextSeq } from './clock-store.ts';
import { isOpen } from './is-open.ts';
import { lockState } from './sprint-of-board.ts';

export interface Turn {
  trx: Transaction<unknown>;
  sprint: string;
  /** Number of this change. */
  seq: number;
  now: Temporal.Instant;
}

/**
 * One change at the boards of a sprint: stored when it comes back, and told to all. Throws `board-over` where nothing
 * is changed any more, or not yet; `always`: what may also be done then.
 */
export function changeBoard<Result>(
  { db, clock }: Pick<Kernel, 'db' | 'clock'>,
  sprint: string,
  work: (turn: Turn) => Promise<Result>,
  when: 'open' | 'always' = 'open',
): Promise<Result> {
  return db.transaction().execute(async (trx) => {
    const state = await lockState(trx, sprint);
    if (state === null) throw boardProblems.unknown();
    if (when === 'open' && !isOpen(state)) throw boardProblems.over();
    return work({ trx, sprint, seq: await nextSeq(trx, sprint), now: clock.now() });
  });
}

/** Whether the desk has to look at a lot. Pure; `review-store.ts` asks the database the same. */
import type { CheckedLot } from './after-recheck.ts';

/** It is offered and stays so, but its area says since that each case is decided on its own, and nobody has decided. */
export function isLookedAt({ state, verdict, decision }: CheckedLot): boolean {
  return (state === 'listed' || state === 'paused') && verdict === 'ask' && decision === null;
}

export function waits(lot: CheckedLot): boolean {
  return lot.state === 'review' || isLookedAt(lot);
}

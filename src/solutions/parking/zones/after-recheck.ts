/** What becomes of a lot when the layer of building areas says something else than before. Pure. */
import type { LotState, Verdict } from '../model.ts';

export interface CheckedLot {
  state: LotState;
  verdict: Verdict | null;
  decision: 'allowed' | 'needs-permit' | 'forbidden' | null;
}

/**
 * `review`: it leaves the list and waits. `look`: it stays there, and the desk looks at it. `listed`: it comes onto the
 * list.
 */
export type Outcome = 'review' | 'look' | 'listed';

/**
 * `review`: it was to be seen, and the layer now speaks against it; also where the desk had let it in under another
 * verdict. `look`: it was to be seen, and the layer now says "ask": that is no refusal, so who booked keeps the bay; what
 * the desk has decided still counts. `listed`: it waited for a layer that now says yes, and nobody has decided. null: it
 * stays where it is, also where no layer speaks of it any more.
 */
export function afterRecheck({ state, verdict, decision }: CheckedLot, now: Verdict): Outcome | null {
  if (now === verdict) return null;
  if (state === 'listed' || state === 'paused') {
    if (now === 'forbidden') return 'review';
    return now === 'ask' && decision === null ? 'look' : null;
  }
  if (state === 'review') return now === 'allowed' && decision === null ? 'listed' : null;
  return null;
}

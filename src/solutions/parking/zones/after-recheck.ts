/** What becomes of a lot when the layer of building areas says something else than before. Pure. */
import type { LotState, Verdict } from '../model.ts';

export interface CheckedLot {
  state: LotState;
  verdict: Verdict | null;
  decision: 'allowed' | 'needs-permit' | 'forbidden' | null;
}

/**
 * `review`: it was to be seen, and the layer now speaks against it; also where the desk had let it in under another
 * verdict. `listed`: it waited for a layer that now says yes, and nobody has decided. null: it stays where it is.
 */
export function afterRecheck(
  { state, verdict, decision }: CheckedLot,
  now: Verdict,
): 'review' | 'listed' | null {
  if (state === 'listed' || state === 'paused')
    return now === 'forbidden' && verdict !== 'forbidden' ? 'review' : null;
  if (state === 'review')
    return now === 'allowed' && verdict !== 'allowed' && decision === null ? 'listed' : null;
  return null;
}

import type { LotState, Verdict } from '../model.ts';
import type { Lot } from './lot.ts';

/**
 * The state of a declared lot once its building area was looked up. What the desk decided about this very point counts
 * more than the layer; a refusal of the desk can be asked about again, and waits then.
 */
export function stateAfterCheck(verdict: Verdict, decision: Lot['decision']): LotState {
  if (decision === 'allowed') return 'listed';
  if (decision !== null) return 'review';
  if (verdict === 'allowed') return 'listed';
  return verdict === 'forbidden' ? 'forbidden' : 'review';
}

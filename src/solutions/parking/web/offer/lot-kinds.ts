/** Kinds in the order in which they are asked for. The model's own list stands beside zod, which stays on the server. */
import type { LotKind } from '../../model.ts';

export type { LotKind };

export const LOT_KINDS: readonly LotKind[] = [
  'supermarket',
  'company',
  'town',
  'parish',
  'housing',
  'garage',
  'yard',
  'drive',
];

export function kindOf(word: string): LotKind | null {
  return LOT_KINDS.find((one) => one === word) ?? null;
}

/** Whether enough towns of different size take part (handbook, section 4). Pure. */
import type { Size } from '../../../kernel/network/sizes.ts';
import { LEAST } from './sprint-model.ts';

/** `mixed`: of different classes; `same`: all known and alike; `unknown`: some are not known, so nobody can say. */
export type SizeMix = 'mixed' | 'same' | 'unknown';

export function sizeMix(sizes: readonly Size[]): SizeMix {
  const known = new Set(sizes.filter((size) => size !== 'unknown'));
  if (known.size > 1) return 'mixed';
  return sizes.length === 0 || sizes.includes('unknown') ? 'unknown' : 'same';
}

/** null: they can prepare together. `sizes`: one for each town as it is today, each town once. */
export function prepFault(sizes: readonly Size[]): 'towns' | 'sizes' | null {
  if (sizes.length < LEAST.towns) return 'towns';
  return sizeMix(sizes) === 'same' ? 'sizes' : null;
}

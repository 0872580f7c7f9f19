import type { NetworkThings } from '../../kernel/network/network-thing.ts';
import type { Kernel } from '../../kernel/solution.ts';

/** Things of another part of the network, by their kind; null: no part of this house has any. */
export function thingsOf(kind: string, { solutions }: Pick<Kernel, 'solutions'>): NetworkThings | null {
  return solutions.flatMap(({ things = [] }) => things).find((one) => one.kind === kind) ?? null;
}

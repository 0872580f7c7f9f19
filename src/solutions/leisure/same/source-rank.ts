/** Whose words count more where several tell of one event. Pure. */

export interface RankedSource {
  kind: string;
  /** Key of its owner. */
  ownerArs: string;
}

/** Of the place where an event lies: its own keys of any age, and those of the units above it. */
export interface Lineage {
  own: readonly string[];
  above: readonly string[];
}

/**
 * 0: what the town itself enters or lets in at its desk · 1: what a unit above it enters · 2: a feed of the town ·
 * 3: a feed of a unit above it · 4: anybody else, who is not believed that something is cancelled.
 */
export type Rank = 0 | 1 | 2 | 3 | 4;

export function rankOf({ kind, ownerArs }: RankedSource, { own, above }: Lineage): Rank {
  const isDesk = kind === 'desk';
  if (own.includes(ownerArs)) return isDesk ? 0 : 2;
  if (above.includes(ownerArs)) return isDesk ? 1 : 3;
  return 4;
}

export function isTrusted(rank: Rank): boolean {
  return rank < 4;
}

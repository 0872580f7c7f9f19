import type { Ars } from '../places/place.ts';

/** Channel on which raised epochs are told; the payload is the ARS. */
export const EPOCH_CHANNEL = 'hier_epoch';

/**
 * What has changed at a level, as a counter per ARS. A bundle remembers the sum over its place and all
 * levels above: a change at the Land makes every bundle below it old without touching any of them.
 */
export interface Epochs {
  /** How often anything was raised: as long as it is the same, every stamp is. */
  readonly count: number;
  /** Grows whenever any of the levels changes, never falls. */
  stamp(chain: readonly Ars[]): number;
  raise(ars: Ars): void;
}

export function createEpochs(): Epochs {
  const epochs = new Map<Ars, number>();
  let count = 0;
  return {
    get count() {
      return count;
    },
    stamp: (chain) => chain.reduce((sum, ars) => sum + (epochs.get(ars) ?? 0), 0),
    raise(ars) {
      epochs.set(ars, (epochs.get(ars) ?? 0) + 1);
      count += 1;
    },
  };
}

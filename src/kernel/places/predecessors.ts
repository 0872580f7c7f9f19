import type { Ars, PlaceChange } from './place.ts';

/** What became of a key. */
export type Successor =
  | { kind: 'current'; ars: Ars }
  | { kind: 'moved'; ars: Ars; change: PlaceChange }
  | { kind: 'split'; parts: { ars: Ars; share: number | null }[] }
  /** It existed; nobody knows what became of it. */
  | { kind: 'retired' }
  | { kind: 'unknown' };

export interface Predecessors {
  resolve(ars: Ars): Successor;
  /**
   * A current key with all keys that became it as a whole; the set of the successor for an old key; the key alone
   * if it is unknown. What a split left behind belongs to none of its parts until somebody says to which.
   */
  keys(ars: Ars): ReadonlySet<Ars>;
}

/** `isCurrent` knows today's keys; changes may form chains of any length, also broken or circular ones. */
export function createPredecessors(
  changes: Iterable<PlaceChange>,
  isCurrent: (ars: Ars) => boolean,
  isKnown: (ars: Ars) => boolean = isCurrent,
): Predecessors {
  const byFrom = Map.groupBy(changes, ({ from }) => from);
  const keySets = new Map<Ars, Set<Ars>>();
  for (const old of byFrom.keys()) {
    const end = resolve(old, new Set());
    if (end.kind !== 'moved') continue;
    const set = keySets.get(end.ars) ?? new Set([end.ars]);
    keySets.set(end.ars, set.add(old));
  }
  return {
    resolve: (ars) => resolve(ars, new Set()),
    keys(ars) {
      const end = resolve(ars, new Set());
      const current = end.kind === 'current' || end.kind === 'moved' ? end.ars : ars;
      return keySets.get(current) ?? new Set([current]);
    },
  };

  function resolve(ars: Ars, seen: ReadonlySet<Ars>): Successor {
    if (isCurrent(ars)) return { kind: 'current', ars };
    const nowhere: Successor = { kind: isKnown(ars) || byFrom.has(ars) ? 'retired' : 'unknown' };
    if (seen.has(ars)) return nowhere;
    const steps = (byFrom.get(ars) ?? []).filter(({ to }) => to !== null && to !== ars);
    const [first, ...others] = steps;
    if (first === undefined || first.to === null) return nowhere;
    if (others.length === 0 && first.kind !== 'split')
      return follow(first, first.to, new Set([...seen, ars]));
    return joinParts(steps, new Set([...seen, ars]));
  }

  function follow(change: PlaceChange, to: Ars, seen: ReadonlySet<Ars>): Successor {
    const next = resolve(to, seen);
    if (next.kind === 'current' || next.kind === 'moved') return { kind: 'moved', ars: next.ars, change };
    return next.kind === 'split' ? next : { kind: 'retired' };
  }

  /** Parts that ended in the same place are one part; a split whose parts came together again is none. */
  function joinParts(steps: readonly PlaceChange[], seen: ReadonlySet<Ars>): Successor {
    const shares = new Map<Ars, number | null>();
    const add = (ars: Ars, share: number | null) => {
      const known = shares.get(ars);
      shares.set(ars, known === undefined ? share : known === null || share === null ? null : known + share);
    };
    for (const { to, share } of steps) {
      const end = to === null ? { kind: 'retired' as const } : resolve(to, seen);
      if (end.kind === 'current' || end.kind === 'moved') add(end.ars, share);
      if (end.kind === 'split') {
        for (const part of end.parts)
          add(part.ars, share === null || part.share === null ? null : share * part.share);
      }
    }
    if (shares.size === 0) return { kind: 'retired' };
    const parts = [...shares]
      .map(([ars, share]) => ({ ars, share }))
      .sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
    return { kind: 'split', parts };
  }
}

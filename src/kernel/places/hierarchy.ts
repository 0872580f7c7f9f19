import type { Ars } from './place.ts';

/** Who stands above whom. Keys are current ones; an unknown key has neither parents nor children. */
export interface Hierarchy {
  /** From the next level up to the federation, without the key itself. */
  ancestors(ars: Ars): readonly Ars[];
  /** Direct members, in the order in which the rows came. */
  children(ars: Ars): readonly Ars[];
  /** True if `above` is the same unit or one above it. */
  contains(above: Ars, ars: Ars): boolean;
}

/** From rows with their stored parent. Throws if a parent is missing or the rows go round in a circle. */
export function createHierarchy(rows: Iterable<{ ars: Ars; parent: Ars | null }>): Hierarchy {
  const parents = new Map<Ars, Ars | null>();
  const members = new Map<Ars, Ars[]>();
  for (const { ars, parent } of rows) {
    parents.set(ars, parent);
    if (parent === null) continue;
    const siblings = members.get(parent);
    if (siblings === undefined) members.set(parent, [ars]);
    else siblings.push(ars);
  }
  const chains = new Map<Ars, readonly Ars[]>();
  for (const ars of parents.keys()) chains.set(ars, chainOf(ars, parents));
  return {
    ancestors: (ars) => chains.get(ars) ?? [],
    children: (ars) => members.get(ars) ?? [],
    contains: (above, ars) => above === ars || (chains.get(ars) ?? []).includes(above),
  };
}

function chainOf(ars: Ars, parents: ReadonlyMap<Ars, Ars | null>): Ars[] {
  const chain: Ars[] = [];
  for (let above = parents.get(ars); above !== null && above !== undefined; above = parents.get(above)) {
    if (!parents.has(above))
      throw new Error(`Place ${chain.at(-1) ?? ars} stands below ${above}, which does not exist`);
    if (above === ars || chain.includes(above))
      throw new Error(`Place ${ars} stands above itself (${[...chain, above].join(' → ')})`);
    chain.push(above);
  }
  return chain;
}

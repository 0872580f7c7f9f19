/** Which of several services that feeds brought count at a place, and for which of the catalogue they stand. Pure. */

import { services as catalogue } from '../catalogue/catalogue.ts';
import { createMatcher, nearestFirst } from '../catalogue/join-catalogue.ts';
import type { Comparable } from '../store/here-store.ts';

const match = createMatcher(catalogue);

export interface Judged {
  /** Ids of those that count and stand for a service of the catalogue → its id. */
  standIns: Map<string, string>;
  /** Ids of all that are not among the others: stand-ins, and those for which a nearer or narrower one stands. */
  leftOut: Set<string>;
}

/**
 * `services`: all that may stand for one of the catalogue, and all that may fall away. `levelOf` an area: 0 is nearest.
 * A local variant stands before what it is a variant of; of several levels the nearest counts (`nearestFirst`).
 */
export function whichCount(services: readonly Comparable[], levelOf: (area: string) => number): Judged {
  const bases = replacedBases(services);
  const known = services.map((one) => ({ ...one, catalogueId: match(one) }));
  const counting = known.filter(({ id }) => !bases.has(id));
  const levels = Map.groupBy(counting, ({ area }) => levelOf(area));
  const kept = nearestFirst([...levels].sort(([a], [b]) => a - b).map(([, level]) => level));
  const keptIds = new Set(kept.map(({ id }) => id));
  return {
    standIns: new Map(
      kept.flatMap(({ id, catalogueId }) => (catalogueId === null ? [] : [[id, catalogueId]])),
    ),
    leftOut: new Set(
      known.flatMap(({ id, catalogueId }) => (catalogueId === null && keptIds.has(id) ? [] : [id])),
    ),
  };
}

/** Those of which a local variant counts here too. Variants of each other in a circle replace nobody. */
function replacedBases(services: readonly Comparable[]): Set<string> {
  const keyOf = ({ ownerArs, family }: Comparable, key: string) => `${ownerArs} ${family} ${key}`;
  const byKey = Map.groupBy(services, (one) => keyOf(one, one.key));
  const above = (one: Comparable): Comparable[] =>
    one.specialises === null ? [] : (byKey.get(keyOf(one, one.specialises)) ?? []);
  const replaced = new Set<string>();
  for (const variant of services)
    for (const base of above(variant)) if (!leadsTo(base, variant, above)) replaced.add(base.id);
  return replaced;
}

function leadsTo(
  from: Comparable,
  to: Comparable,
  above: (one: Comparable) => readonly Comparable[],
  seen: Set<string> = new Set(),
): boolean {
  if (from.id === to.id) return true;
  if (seen.has(from.id)) return false;
  seen.add(from.id);
  return above(from).some((next) => leadsTo(next, to, above, seen));
}

/** Looks for records of other sources that tell of the same event. */
import type { Kysely } from 'kysely';
import { judgePair } from '../same/judge-pair.ts';
import { candidatesOf, comparables } from './compared-store.ts';
import type { FoundPair } from './pair-store.ts';
import type { ToldEvent } from './told-store.ts';

export async function findPairs(told: readonly ToldEvent[], db: Kysely<unknown>): Promise<FoundPair[]> {
  const candidates = await candidatesOf(told, db);
  if (candidates.length === 0) return [];
  const known = await comparables([...new Set(candidates.flatMap(({ id, other }) => [id, other]))], db);
  const seen = new Set<string>();
  return candidates.flatMap(({ id, other }): FoundPair[] => {
    const [a, b] = id < other ? [id, other] : [other, id];
    const [one, two] = [known.get(a), known.get(b)];
    if (one === undefined || two === undefined || seen.has(`${a} ${b}`)) return [];
    seen.add(`${a} ${b}`);
    const judged = judgePair(one, two);
    if (judged === null) return [];
    return [{ ...judged, one: { id: a, ars: one.ars }, other: { id: b, ars: two.ars } }];
  });
}

/** Which records are one event: pairs become groups. Pure; the order in which anything is given changes nothing. */
import type { Begin } from './begin.ts';
import { collide } from './dates-together.ts';

export interface Member {
  id: string;
  source: string;
  begins: readonly Begin[];
}
export interface PairOfTold {
  one: string;
  other: string;
  weight: number;
}
export interface Decided {
  one: string;
  other: string;
  verdict: 'same' | 'different';
}

/** Two of one source that fit a third equally well: nobody can tell which of them it is. */
const AS_GOOD = 0.005;

/**
 * Groups of ids, each sorted, the smallest first. Pairs that an editor decided come first, then the likest. Two records
 * of one source come into one group only if no date of theirs is together: two halls at the same time stay two, while
 * single evenings go into the series that another source tells.
 */
export function groupTold(
  members: readonly Member[],
  pairs: readonly PairOfTold[],
  decisions: readonly Decided[],
): string[][] {
  const byId = new Map(members.map((one) => [one.id, one]));
  const groupOf = new Map(members.map((one) => [one.id, [one]]));
  const different = new Set(
    decisions.filter(({ verdict }) => verdict === 'different').map(({ one, other }) => keyOf(one, other)),
  );
  const isKnown = ({ one, other }: { one: string; other: string }) => byId.has(one) && byId.has(other);
  const fits = (ours: readonly Member[], theirs: readonly Member[], isDecided: boolean) =>
    ours.every((a) =>
      theirs.every(
        (b) =>
          !different.has(keyOf(a.id, b.id)) &&
          (isDecided || a.source !== b.source || !collide(a.begins, b.begins)),
      ),
    );
  const unite = (one: string, other: string, isDecided: boolean) => {
    const [ours = [], theirs = []] = [groupOf.get(one), groupOf.get(other)];
    if (ours === theirs || !fits(ours, theirs, isDecided)) return;
    const all = [...ours, ...theirs];
    for (const { id } of all) groupOf.set(id, all);
  };
  for (const { one, other } of inOrder(decisions.filter((one) => one.verdict === 'same' && isKnown(one))))
    unite(one, other, true);
  const open = pairs.filter(isKnown);
  const doubtful = doubtfulOf(open, byId);
  for (const { one, other } of inOrder(open.filter((pair) => !doubtful.has(pair)))) unite(one, other, false);
  return [...new Set(groupOf.values())]
    .map((group) => group.map(({ id }) => id).toSorted())
    .toSorted(byFirst);
}

/** Pairs of which a record has another one as good, with a record of the same source at the same time. */
function doubtfulOf(pairs: readonly PairOfTold[], byId: ReadonlyMap<string, Member>): Set<PairOfTold> {
  const sides = pairs.flatMap((pair) => [
    { pair, here: pair.one, there: byId.get(pair.other) },
    { pair, here: pair.other, there: byId.get(pair.one) },
  ]);
  const doubtful = new Set<PairOfTold>();
  for (const rivals of Map.groupBy(sides, ({ here, there }) => `${here} ${there?.source}`).values()) {
    const best = Math.max(...rivals.map(({ pair }) => pair.weight));
    const asGood = rivals.filter(({ pair }) => best - pair.weight <= AS_GOOD);
    for (const a of asGood)
      for (const b of asGood)
        if (
          a !== b &&
          a.there !== undefined &&
          b.there !== undefined &&
          collide(a.there.begins, b.there.begins)
        )
          doubtful.add(a.pair);
  }
  return doubtful;
}

function inOrder<Pair extends { one: string; other: string; weight?: number }>(
  pairs: readonly Pair[],
): Pair[] {
  return pairs.toSorted(
    (a, b) => (b.weight ?? 0) - (a.weight ?? 0) || (keyOf(a.one, a.other) < keyOf(b.one, b.other) ? -1 : 1),
  );
}

function keyOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function byFirst([a = '']: readonly string[], [b = '']: readonly string[]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

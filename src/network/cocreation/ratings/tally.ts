/** Counts ballots to the result of a round. Pure. */
import { SIZES, type Size } from '../../../kernel/network/sizes.ts';
import { fewCells } from './few-cells.ts';
import { rankIdeas } from './rank-ideas.ts';
import { FEWEST, POINTS, RATING_ROLES, type RatingRole, SCALES, type Scale } from './rating-model.ts';
import type { IdeaResult, RoundResult } from './round-result.ts';

/** How many ballots say the same of an idea. */
export interface LineCount extends Record<Scale, number> {
  idea: string;
  pilot: boolean;
  /** The municipality of the ballot proposed the idea. */
  flagged: boolean;
  count: number;
}

export interface Counted {
  /** In the order of the ballot. */
  ideas: readonly { id: string; title: string }[];
  lines: readonly LineCount[];
  /** Ballots that count, by role and by size of the municipality: those that were asked, also where none came. */
  roles: Partial<Record<RatingRole, number>>;
  sizes: Partial<Record<Size, number>>;
  replaced: number;
}

export function tally({ ideas, lines, roles, sizes, replaced }: Counted): RoundResult {
  const all = Map.groupBy(lines, ({ idea }) => idea);
  const sums = new Map(ideas.map(({ id }) => [id, sumUp(all.get(id) ?? [])]));
  const ranked = rankIdeas(
    ideas.map(({ id, title }) => {
      const { n = 0, pilot = 0, benefit } = sums.get(id) ?? {};
      return { idea: id, title, n, pilot, benefit: n === 0 ? null : (benefit?.mean ?? null) };
    }),
    FEWEST,
  );
  const count = Object.values(roles).reduce((sum, one) => sum + one, 0);
  return {
    ballots: count,
    replaced,
    roles: fewCells(inOrder(RATING_ROLES, roles), FEWEST),
    sizes: fewCells(inOrder(SIZES, sizes), FEWEST),
    ideas: ranked.map((one): IdeaResult => {
      const { n = 0, flagged = 0, ...figures } = sums.get(one.idea) ?? sumUp([]);
      const few = n < FEWEST;
      return { ...one, n: few ? null : n, flagged, figures: few ? null : figures };
    }),
  };
}

function sumUp(lines: readonly LineCount[]) {
  const counted = lines.filter(({ flagged }) => !flagged);
  const n = total(counted);
  const scale = (name: Scale) => ({
    counts: POINTS.map((point) => total(counted.filter((line) => line[name] === point))),
    // Without any ballot there is none; it is not shown then.
    mean: n === 0 ? 1 : counted.reduce((sum, line) => sum + line[name] * line.count, 0) / n,
  });
  const [benefit, effort, urgency] = [scale(SCALES[0]), scale(SCALES[1]), scale(SCALES[2])];
  const flagged = total(lines) - n;
  return { n, flagged, pilot: total(counted.filter(({ pilot }) => pilot)), benefit, effort, urgency };
}

function total(lines: readonly Pick<LineCount, 'count'>[]): number {
  return lines.reduce((sum, { count }) => sum + count, 0);
}

function inOrder<Name extends string>(names: readonly Name[], counts: Partial<Record<Name, number>>) {
  const there = names.flatMap((name) => (counts[name] === undefined ? [] : [[name, counts[name]] as const]));
  return Object.fromEntries(there) as Record<Name, number>; // those that are there; read as partial
}

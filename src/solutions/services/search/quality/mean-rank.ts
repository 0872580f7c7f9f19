/** How good a search is, by queries with what should be found. Pure. */

export interface Rank {
  query: string;
  /** Of the first expected one, from 1; 0: not found. */
  rank: number;
}

/** `names`: what was found, best first. */
export function rankIn(query: string, expected: readonly string[], names: readonly string[]): Rank {
  return { query, rank: names.findIndex((name) => expected.includes(name)) + 1 };
}

/** Mean reciprocal rank, the share among the first three, and a line that says both with all that is not first. */
export function judge(ranks: readonly Rank[]): { mean: number; firstThree: number; line: string } {
  const mean = ranks.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0) / ranks.length;
  const firstThree = ranks.filter(({ rank }) => rank >= 1 && rank <= 3).length / ranks.length;
  const rest = ranks.filter(({ rank }) => rank !== 1).map(({ query, rank }) => `${query} (${rank})`);
  const share = (100 * firstThree).toFixed(1);
  return {
    mean,
    firstThree,
    line: `${ranks.length} queries: mean reciprocal rank ${mean.toFixed(3)}, among the first three ${share} %; not first: ${rest.join(', ')}`,
  };
}

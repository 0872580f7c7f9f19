import { wilson } from '../../../kernel/figures/wilson.ts';

/** What is known of an idea whose "would pilot" is to be ranked; flagged ballots stand apart and are not in it. */
export interface Rated {
  idea: string;
  title: string;
  /** Ballots that rated it. */
  n: number;
  /** Of these, how many would try it out. */
  pilot: number;
  /** Mean of the benefit, 1 to 5; null without any ballot. */
  benefit: number | null;
}

export interface Ranked {
  idea: string;
  /** From 1; null: too few ballots to say anything. */
  rank: number | null;
  /** Of those who would try it out, and its interval at 95 %, all from 0 to 1; null: too few. */
  share: number | null;
  lower: number | null;
  upper: number | null;
}

/**
 * Ranks by the lower bound of Wilson's interval of "would pilot", then by the mean benefit, then by title, so that no
 * two share a rank (handbook, section 5). Ideas with fewer than `fewest` ballots come last and have none. Pure.
 */
export function rankIdeas(rated: readonly Rated[], fewest: number): Ranked[] {
  const known = rated.map((one) => {
    const interval = one.n >= fewest ? wilson(one.pilot, one.n) : null;
    return { one, interval };
  });
  const byTitle = (a: Rated, b: Rated) => a.title.localeCompare(b.title, 'de') || (a.idea < b.idea ? -1 : 1);
  known.sort((a, b) => {
    if (a.interval === null || b.interval === null)
      return Number(a.interval === null) - Number(b.interval === null) || byTitle(a.one, b.one);
    return (
      b.interval[0] - a.interval[0] || (b.one.benefit ?? 0) - (a.one.benefit ?? 0) || byTitle(a.one, b.one)
    );
  });
  return known.map(({ one, interval }, index) => ({
    idea: one.idea,
    rank: interval === null ? null : index + 1,
    share: interval === null ? null : one.pilot / one.n,
    lower: interval === null ? null : interval[0],
    upper: interval === null ? null : interval[1],
  }));
}

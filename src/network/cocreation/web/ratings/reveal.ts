/** In which order a result is revealed on the big screen: from the last rank to the first. Pure. */

import type { RoundIdea, RoundView } from '../../ratings/ratings-api.ts';
import type { IdeaResult } from '../../ratings/round-result.ts';

export interface Revealed {
  id: string;
  title: string;
  lang: string;
  /** That proposed it; '' for others. */
  company: string;
  rank: number;
  /** 0 to 1. */
  share: number;
  lower: number;
  upper: number;
  n: number;
  pilot: number;
}

/** The best first; ideas without a rank are left out. */
export function rankedOf({ ideas, result }: Pick<RoundView, 'ideas' | 'result'>): Revealed[] {
  const titles = new Map(ideas.map((idea) => [idea.id, idea]));
  return (result?.ideas ?? []).flatMap((one) => revealed(one, titles.get(one.idea)));
}

/** Titles of those without a rank. */
export function unrankedOf({ ideas, result }: Pick<RoundView, 'ideas' | 'result'>): string[] {
  const titles = new Map(ideas.map(({ id, title }) => [id, title]));
  return (result?.ideas ?? []).flatMap(({ idea, rank }) => (rank === null ? (titles.get(idea) ?? []) : []));
}

/** Those that are on the screen after so many steps, the best first. */
export function afterSteps(ranked: readonly Revealed[], steps: number): readonly Revealed[] {
  return ranked.slice(Math.max(ranked.length - steps, 0));
}

function revealed(
  { rank, share, lower, upper, n, figures }: IdeaResult,
  idea: RoundIdea | undefined,
): Revealed[] {
  if (idea === undefined || rank === null || share === null || lower === null) return [];
  if (upper === null || n === null || figures === null) return [];
  return [{ ...idea, rank, share, lower, upper, n, pilot: figures.pilot }];
}

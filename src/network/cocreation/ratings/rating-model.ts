/** Words of ratings that server and browser share. Pure. */

/** Who votes for a municipality, each once a round. */
export const RATING_ROLES = ['mayor', 'digital-officer', 'specialist', 'council'] as const;
export type RatingRole = (typeof RATING_ROLES)[number];

/** What is rated from 1 to 5 (handbook, section 5); of effort 5 is the most. */
export const SCALES = ['benefit', 'effort', 'urgency'] as const;
export type Scale = (typeof SCALES)[number];

export const POINTS = [1, 2, 3, 4, 5] as const;

/** What a ballot says of one idea. */
export interface BallotLine extends Record<Scale, number> {
  idea: string;
  /** Whether the municipality would try it out. */
  pilot: boolean;
}

/** Ideas of one round. */
export const IDEAS = { fewest: 2, most: 30 } as const;

/** Ballots of which nothing is said in particular (handbook, section 5). */
export const FEWEST = 5;

/** Characters. */
export const LONGEST = { title: 120, about: 2_000, reason: 1_000 } as const;

/** Invitations that are made at once. */
export const MOST_INVITATIONS = 200;

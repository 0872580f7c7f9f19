/** One published round among the example towns, with ballots of nobody. */

import { SAMPLE_TOWNS, type SampleTown } from '../../../kernel/network/sample-towns.ts';
import { seededRandom } from '../../../kernel/sources/sample/seeded-random.ts';
import { type BallotLine, RATING_ROLES, type RatingRole } from '../ratings/rating-model.ts';

export interface SampleRound {
  key: string;
  title: string;
  about: string;
  /** Civil date on which it was opened. */
  since: string;
  /** Keys of example ideas, in the order of the ballot. */
  ideas: readonly string[];
  ballots: readonly {
    ars: string;
    role: RatingRole;
    size: SampleTown['size'];
    lines: readonly (Omit<BallotLine, 'idea'> & { idea: string })[];
  }[];
}

/** How likely a town is to try an idea out, and how it sees it on average. */
const LIKED: Readonly<
  Record<string, readonly [pilot: number, benefit: number, effort: number, urgency: number]>
> = {
  'market-parking': [0.85, 4.2, 2.4, 3.9],
  guidance: [0.5, 3.4, 3.2, 3.0],
  'video-advice': [0.75, 4.4, 3.5, 4.3],
  'pop-up': [0.6, 3.6, 2.1, 3.2],
};

export function sampleRounds(): SampleRound[] {
  const random = seededRandom('cocreation rounds');
  const around = (mean: number) => Math.min(5, Math.max(1, Math.round(mean + 2.2 * (random.next() - 0.5))));
  const ideas = Object.keys(LIKED);
  const ballots = SAMPLE_TOWNS.flatMap(({ ars, size }) =>
    RATING_ROLES.slice(0, random.whole(1, 3)).map((role) => ({
      ...{ ars, role, size },
      lines: ideas
        .filter(() => random.next() < 0.95)
        .map((idea) => {
          const [pilot, benefit, effort, urgency] = LIKED[idea] ?? [0.5, 3, 3, 3];
          return {
            ...{ idea, benefit: around(benefit), effort: around(effort), urgency: around(urgency) },
            pilot: random.next() < pilot,
          };
        }),
    })),
  );
  return [
    {
      ...{ key: 'autumn', title: 'Was wollen wir zuerst erproben?', since: '2026-10-05', ideas, ballots },
      about: 'Eine Runde zum Ausprobieren: Die Stimmen hat niemand abgegeben.',
    },
  ];
}

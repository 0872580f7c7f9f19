/** All public challenges in the order of the list. */
import { createKept } from '../../../kernel/network/kept.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { challengesState, voicesState } from '../state-store.ts';
import { type ListedChallenge, publicChallenges } from './list-store.ts';
import { wantedBy } from './wanted-by.ts';

/** As little as a list is chosen by. */
export type RankedChallenge = Omit<ListedChallenge, 'keys'>;

/**
 * What most towns want comes first, examples behind all that towns really want; where as many want them, what was
 * changed last.
 */
export const rankedChallenges: (kernel: Kernel) => Promise<readonly RankedChallenge[]> = createKept({
  async state({ db }) {
    return (await Promise.all([challengesState(db), voicesState(db)])).join(', ');
  },
  async gather({ db, places }) {
    return (await publicChallenges(db))
      .map(({ keys, ...one }) => ({ one, towns: wantedBy(keys, places).towns }))
      .sort((a, b) => Number(a.one.example) - Number(b.one.example) || b.towns - a.towns)
      .map(({ one }) => one);
  },
});

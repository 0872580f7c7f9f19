import type { SolutionEntry } from '../../../../web/ui/solution-entry.ts';
import { BoardLater } from './board/board-later.tsx';
import { Overview } from './overview/overview.tsx';
import { StageLater, VoteLater } from './ratings/ratings-later.tsx';
import { Wish } from './wish/wish.tsx';

/** Parts of pages by the names that their blocks give. */
export const parts: SolutionEntry['parts'] = {
  board: BoardLater,
  overview: Overview,
  'rating-stage': StageLater,
  'rating-vote': VoteLater,
  wish: Wish,
};

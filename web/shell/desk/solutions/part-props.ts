import type { SolutionDetail } from '../../../../src/kernel/adoptions/desk-api.ts';
import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';

/** What every part of the page of a solution gets. */
export interface PartProps {
  screen: Screen;
  place: PlaceSummary;
  /** Own path of the solution's API. */
  api: string;
  detail: SolutionDetail;
  /** Says calmly what has been done. */
  said: (words: string | null) => void;
}

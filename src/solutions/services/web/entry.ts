import { NowOpen } from '../../../../web/ui/hours/now-open.tsx';
import type { SolutionEntry } from '../../../../web/ui/solution-entry.ts';
import { Checklist } from './checklist.tsx';
import { Filter } from './filter.tsx';
import { History } from './history.tsx';
import { Moving } from './moving.tsx';

export const parts: SolutionEntry['parts'] = {
  checklist: Checklist,
  filter: Filter,
  history: History,
  moving: Moving,
  now: NowOpen,
};

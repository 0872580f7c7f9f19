import { NowOpen } from '../../../../web/ui/hours/now-open.tsx';
import type { SolutionEntry } from '../../../../web/ui/solution-entry.ts';
import { Narrow } from './narrow.tsx';

export const parts: SolutionEntry['parts'] = { narrow: Narrow, now: NowOpen };

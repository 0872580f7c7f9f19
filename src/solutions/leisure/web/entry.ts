import type { SolutionEntry } from '../../../../web/ui/solution-entry.ts';
import { Narrow } from './narrow.tsx';
import { NowOpen } from './now.tsx';

export const parts: SolutionEntry['parts'] = { narrow: Narrow, now: NowOpen };

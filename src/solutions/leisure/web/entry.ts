import { NowOpen } from '../../../../web/ui/hours/now-open.tsx';
import type { SolutionEntry } from '../../../../web/ui/solution-entry.ts';
import { Near } from './near.tsx';

export const parts: SolutionEntry['parts'] = { near: Near, now: NowOpen };

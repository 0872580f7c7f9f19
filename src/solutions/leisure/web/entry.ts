import { NowOpen } from '../../../../web/ui/hours/now-open.tsx';
import { Near } from '../../../../web/ui/near/near.tsx';
import type { SolutionEntry } from '../../../../web/ui/solution-entry.ts';

export const parts: SolutionEntry['parts'] = { near: Near, now: NowOpen };

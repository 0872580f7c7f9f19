import { NowOpen } from '../../../../web/ui/hours/now-open.tsx';
import { Near } from '../../../../web/ui/near/near.tsx';
import type { SolutionEntry } from '../../../../web/ui/solution-entry.ts';
import { Guide } from './guide/guide.tsx';
import { NextDayPart } from './guide/next-day.tsx';

export const parts: SolutionEntry['parts'] = {
  guide: Guide,
  near: Near,
  'next-day': NextDayPart,
  now: NowOpen,
};

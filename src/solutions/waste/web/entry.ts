import { NowOpen } from '../../../../web/ui/hours/now-open.tsx';
import { Near } from '../../../../web/ui/near/near.tsx';
import type { SolutionEntry } from '../../../../web/ui/solution-entry.ts';
import { Guide } from './guide/guide.tsx';
import { NextDayPart } from './guide/next-day.tsx';
import { Days } from './people/days.tsx';
import { Mine } from './people/mine.tsx';
import { Next } from './people/next.tsx';
import { OwnWaste } from './people/own-waste.tsx';
import { StreetFinder } from './people/street-finder.tsx';
import { Reminder } from './remind/reminder.tsx';

export const parts: SolutionEntry['parts'] = {
  days: Days,
  guide: Guide,
  mine: Mine,
  near: Near,
  next: Next,
  'next-day': NextDayPart,
  now: NowOpen,
  remind: Reminder,
  street: StreetFinder,
};

export const own: SolutionEntry['own'] = OwnWaste;

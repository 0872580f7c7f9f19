import type { SolutionEntry } from '../../../../web/ui/solution-entry.ts';
import { Days } from './people/days.tsx';
import { Mine } from './people/mine.tsx';
import { Next } from './people/next.tsx';
import { OwnWaste } from './people/own-waste.tsx';
import { StreetFinder } from './people/street-finder.tsx';

export const parts: SolutionEntry['parts'] = { days: Days, mine: Mine, next: Next, street: StreetFinder };

export const own: SolutionEntry['own'] = OwnWaste;

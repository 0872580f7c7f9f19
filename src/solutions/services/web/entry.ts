import type { SolutionEntry } from '../../../../web/ui/solution-entry.ts';
import { Filter } from './filter.tsx';

export const parts: SolutionEntry['parts'] = { filter: Filter };

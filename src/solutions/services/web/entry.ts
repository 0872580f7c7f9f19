import type { SolutionEntry } from '../../../../web/ui/solution-entry.ts';
import { History } from '../digital/web/history.tsx';
import { Filter } from './filter.tsx';

export const parts: SolutionEntry['parts'] = { filter: Filter, history: History };

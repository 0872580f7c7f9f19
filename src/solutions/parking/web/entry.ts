import type { SolutionEntry } from '../../../../web/ui/solution-entry.ts';
import { Search } from './find/search.tsx';

export const parts: SolutionEntry['parts'] = { search: Search };

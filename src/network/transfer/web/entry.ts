import type { SolutionEntry } from '../../../../web/ui/solution-entry.ts';

/** Parts of pages by the names that their blocks give. */
export const parts: SolutionEntry['parts'] = {};

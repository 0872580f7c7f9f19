import type { SolutionEntry } from '../../../../web/ui/solution-entry.ts';
import { Picture } from './picture/picture.tsx';
import { BeginPart } from './takeovers/begin-part.tsx';

/** Parts of pages by the names that their blocks give. */
export const parts: SolutionEntry['parts'] = { picture: Picture, 'takeover-begin': BeginPart };

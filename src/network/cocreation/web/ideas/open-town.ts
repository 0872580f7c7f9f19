import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { TownIdeas } from './town-ideas.tsx';
import { ideaWords } from './words.ts';

export const room: DeskRoomPart = { Room: TownIdeas, words: ideaWords };

import type { OwnRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { OwnIdeas } from './own-ideas.tsx';
import { ideaWords } from './words.ts';

export const room: OwnRoomPart = { Room: OwnIdeas, words: ideaWords };

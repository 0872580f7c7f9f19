import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { QuestionsRoom } from './questions-room.tsx';
import { deskWords } from './words.ts';

export const room: DeskRoomPart = { Room: QuestionsRoom, words: deskWords };

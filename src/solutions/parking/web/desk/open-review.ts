import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { ReviewRoom } from './review-room.tsx';
import { deskWords } from './words.ts';

export const room: DeskRoomPart = { Room: ReviewRoom, words: deskWords };

import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { AdvisingRoom } from './advising-room.tsx';
import { deskWords } from './words.ts';

export const room: DeskRoomPart = { Room: AdvisingRoom, words: deskWords };

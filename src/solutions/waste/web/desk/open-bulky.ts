import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { BulkyRoom } from './bulky/bulky-room.tsx';
import { deskWords } from './words.ts';

export const room: DeskRoomPart = { Room: BulkyRoom, words: deskWords };

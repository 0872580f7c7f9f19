import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { MissedRoom } from './missed/missed-room.tsx';
import { deskWords } from './words.ts';

export const room: DeskRoomPart = { Room: MissedRoom, words: deskWords };

import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { RegionsRoom } from './regions-room.tsx';
import { deskWords } from './words.ts';

export const room: DeskRoomPart = { Room: RegionsRoom, words: deskWords };

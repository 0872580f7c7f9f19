import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { DistrictsRoom } from './districts-room.tsx';
import { deskWords } from './words.ts';

export const room: DeskRoomPart = { Room: DistrictsRoom, words: deskWords };

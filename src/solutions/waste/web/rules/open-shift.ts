import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { ShiftRoom } from './shift-room.tsx';
import { rulesWords } from './words.ts';

export const room: DeskRoomPart = { Room: ShiftRoom, words: rulesWords };

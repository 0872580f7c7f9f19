import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { TakeoverRoom } from './takeover-room.tsx';
import { takeoverWords } from './words.ts';

export const room: DeskRoomPart = { Room: TakeoverRoom, words: takeoverWords };

import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { HolidaysRoom } from './holidays-room.tsx';
import { rulesWords } from './words.ts';

export const room: DeskRoomPart = { Room: HolidaysRoom, words: rulesWords };

import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { TownRoom } from './town-room.tsx';
import { sprintWords } from './words.ts';

export const room: DeskRoomPart = { Room: TownRoom, words: sprintWords };

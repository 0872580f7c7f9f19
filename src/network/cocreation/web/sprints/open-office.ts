import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { OfficeRoom } from './office-room.tsx';
import { sprintWords } from './words.ts';

export const room: DeskRoomPart = { Room: OfficeRoom, words: sprintWords };

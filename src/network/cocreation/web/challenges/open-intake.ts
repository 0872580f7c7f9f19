import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { IntakeRoom } from './intake-room.tsx';
import { deskWords } from './words.ts';

export const room: DeskRoomPart = { Room: IntakeRoom, words: deskWords };

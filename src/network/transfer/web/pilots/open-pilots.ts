import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { PilotsRoom } from './pilots-room.tsx';
import { pilotWords } from './words.ts';

export const room: DeskRoomPart = { Room: PilotsRoom, words: pilotWords };

import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { RoundsRoom } from './rounds-room.tsx';
import { ratingWords } from './words.ts';

export const room: DeskRoomPart = { Room: RoundsRoom, words: ratingWords };

import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { RatingsRoom } from './ratings-room.tsx';
import { ratingWords } from './words.ts';

export const room: DeskRoomPart = { Room: RatingsRoom, words: ratingWords };

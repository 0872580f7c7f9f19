import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { ChallengesRoom } from './challenges-room.tsx';
import { deskWords } from './words.ts';

export const room: DeskRoomPart = { Room: ChallengesRoom, words: deskWords };

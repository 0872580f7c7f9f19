import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { FeasibilityRoom } from './feasibility-room.tsx';
import { feasibilityWords } from './words.ts';

export const room: DeskRoomPart = { Room: FeasibilityRoom, words: feasibilityWords };

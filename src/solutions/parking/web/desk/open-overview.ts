import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { OverviewRoom } from './overview-room.tsx';
import { deskWords } from './words.ts';

export const room: DeskRoomPart = { Room: OverviewRoom, words: deskWords };

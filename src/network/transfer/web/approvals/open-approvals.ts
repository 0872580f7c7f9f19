import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { ApprovalsRoom } from './approvals-room.tsx';
import { approvalWords } from './words.ts';

export const room: DeskRoomPart = { Room: ApprovalsRoom, words: approvalWords };

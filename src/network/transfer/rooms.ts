import type { DeskRoom } from '../../kernel/solution.ts';
import { adviceRooms } from './advice/advice-rooms.ts';
import { approvalRooms } from './approvals/approval-rooms.ts';
import { feasibilityRooms } from './feasibility/feasibility-rooms.ts';
import { pictureRooms } from './picture/picture-rooms.ts';
import { pilotRooms } from './pilots/pilot-rooms.ts';
import { projectRooms } from './projects/project-rooms.ts';
import { sheetRooms } from './sheets/sheet-rooms.ts';
import { takeoverRooms } from './takeovers/takeover-rooms.ts';

/** Rooms at desks, in the order in which a project goes. */
export const rooms: readonly DeskRoom[] = [
  ...projectRooms,
  ...feasibilityRooms,
  ...approvalRooms,
  ...pilotRooms,
  ...sheetRooms,
  ...takeoverRooms,
  ...adviceRooms,
  ...pictureRooms,
];

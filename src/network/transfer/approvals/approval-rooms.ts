/** Rooms at desks; each stands in `web/desk.ts` too. */
import type { DeskRoom } from '../../../kernel/solution.ts';
import { PLAN } from '../permissions.ts';

export const APPROVALS_ROOM: DeskRoom = { id: 'approvals', path: 'freigaben', permission: PLAN.name };

export const approvalRooms: readonly DeskRoom[] = [APPROVALS_ROOM];

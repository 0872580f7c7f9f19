/** Rooms at desks; each stands in `web/desk.ts` too. */
import type { DeskRoom } from '../../../kernel/solution.ts';
import { PLAN } from '../permissions.ts';

export const PILOTS_ROOM: DeskRoom = {
  id: 'pilots',
  path: 'piloten',
  permission: PLAN.name,
  levels: ['municipality'],
};

export const pilotRooms: readonly DeskRoom[] = [PILOTS_ROOM];

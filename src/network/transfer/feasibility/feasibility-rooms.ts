/** Rooms at desks; each stands in `web/desk.ts` too. */
import type { DeskRoom } from '../../../kernel/solution.ts';
import { PLAN } from '../permissions.ts';

export const FEASIBILITY_ROOM: DeskRoom = { id: 'feasibility', path: 'machbarkeit', permission: PLAN.name };

export const feasibilityRooms: readonly DeskRoom[] = [FEASIBILITY_ROOM];

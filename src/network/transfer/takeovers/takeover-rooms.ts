/** Rooms at desks; each stands in `web/desk.ts` too. */
import type { DeskRoom } from '../../../kernel/solution.ts';
import { PLAN } from '../permissions.ts';

export const TAKEOVER_ROOM: DeskRoom = { id: 'takeover', path: 'uebernehmen', permission: PLAN.name };

export const takeoverRooms: readonly DeskRoom[] = [TAKEOVER_ROOM];

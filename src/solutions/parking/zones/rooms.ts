/** Rooms at the desk; each stands in `web/desk.ts` too. */
import type { DeskRoom } from '../../../kernel/solution.ts';
import { REVIEW } from '../permissions.ts';

export const REVIEW_ROOM: DeskRoom = { id: 'review', path: 'pruefen', permission: REVIEW.name };
export const OVERVIEW_ROOM: DeskRoom = { id: 'overview', path: 'ueberblick', permission: 'desk:open' };

export const rooms: readonly DeskRoom[] = [REVIEW_ROOM, OVERVIEW_ROOM];

/** Rooms at desks; each stands in `web/desk.ts` too. */
import type { DeskRoom } from '../../../kernel/solution.ts';

export const pictureRooms: readonly DeskRoom[] = [];

/** Rooms at the desk; each stands in `web/desk.ts` too. */
import type { DeskRoom } from '../../../kernel/solution.ts';
import { CARE, SPEAK } from '../permissions.ts';

export const RATINGS_ROOM: DeskRoom = { id: 'ratings', path: 'bewertungen', permission: SPEAK.name };
const ROUNDS_ROOM: DeskRoom = {
  ...{ id: 'rounds', path: 'runden', permission: CARE.name },
  levels: ['federal'],
};

export const ratingRooms: readonly DeskRoom[] = [RATINGS_ROOM, ROUNDS_ROOM];

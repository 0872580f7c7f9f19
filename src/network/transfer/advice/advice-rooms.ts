/** Rooms at desks; each stands in `web/desk.ts` too. */
import type { DeskRoom } from '../../../kernel/solution.ts';
import { ADVISE, CARE, PLAN } from '../permissions.ts';

export const QUESTIONS_ROOM: DeskRoom = { id: 'questions', path: 'fragen', permission: PLAN.name };

/** For whoever stands above towns; an association also does it for its members. */
export const ADVISING_ROOM: DeskRoom = {
  ...{ id: 'advising', path: 'beratung', permission: ADVISE.name },
  levels: ['association', 'county', 'region', 'state', 'federal'],
};

export const REGIONS_ROOM: DeskRoom = {
  ...{ id: 'regions', path: 'regionen', permission: CARE.name },
  levels: ['federal'],
};

export const adviceRooms: readonly DeskRoom[] = [QUESTIONS_ROOM, ADVISING_ROOM, REGIONS_ROOM];

/** Rooms at the desk; each stands in `web/desk.ts` too. */
import type { DeskRoom } from '../../../kernel/solution.ts';
import { CARE, PROPOSE } from '../permissions.ts';

export const TOWN_SPRINTS: DeskRoom = { id: 'sprints', path: 'sprints', permission: PROPOSE.name };
export const SPRINT_OFFICE: DeskRoom = {
  ...{ id: 'sprint-office', path: 'sprints-planen', permission: CARE.name },
  levels: ['federal'],
};

export const sprintRooms: readonly DeskRoom[] = [TOWN_SPRINTS, SPRINT_OFFICE];

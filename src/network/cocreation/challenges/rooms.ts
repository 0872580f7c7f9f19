/** Rooms of challenges at desks; each stands in `web/desk.ts` too. */
import type { DeskRoom } from '../../../kernel/solution.ts';
import { CARE, PROPOSE } from '../permissions.ts';

export const CHALLENGES_ROOM: DeskRoom = {
  id: 'challenges',
  path: 'herausforderungen',
  permission: PROPOSE.name,
  levels: ['municipality'],
};

export const INTAKE_ROOM: DeskRoom = {
  id: 'intake',
  path: 'aufnahme',
  permission: CARE.name,
  levels: ['federal'],
};
